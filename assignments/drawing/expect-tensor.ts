import type { ExpectedFields, ExpectedTensor } from '../../graders/contract/expected.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** A tensor of the reference as an answer of the oracle. */
export function expectTensor({ shape, data, roundoff }: Tensor): ExpectedTensor {
  return { kind: 'tensor', shape, data: [...data], roundoff: [...roundoff] };
}

/** An object of tensors as an answer of the oracle. */
export function expectTensors(tensors: { readonly [name: string]: Tensor }): ExpectedFields {
  const fields = Object.entries(tensors).map(([name, tensor]) => [name, expectTensor(tensor)] as const);
  return { kind: 'fields', fields: Object.fromEntries(fields) };
}
