import { zeros } from '../../../reference/tensor/special-tensors.ts';
import { entryCount, type Tensor } from '../../../reference/tensor/tensor.ts';
import { oneOf } from './chance.ts';
import { orderedSum } from './ordered-sum.ts';

export * from '../../../reference/softmax.ts';

/** o_l - S with S = log(sum over j of e^(o_j)), by the stable ways to S, or the logarithm of P_l where that keeps its digits. */
export function logSoftmax(O: Tensor): Tensor {
  return eachColumn(O, (logits) => {
    const { shift, exponentials, total } = shifted(logits);
    return oneOf(
      () => logits.map((o) => o - shift - Math.log(total)),
      () => logits.map((o) => o - (shift + Math.log(total))),
      () => logits.map((o, l) => (o - shift > -700 ? Math.log(exponentials[l]! / total) : o - shift - Math.log(total))),
    );
  });
}

/** e^(o_l) / (sum over j of e^(o_j)), shifted by the largest logit or, where nothing overflows, by none. */
export function softmax(O: Tensor): Tensor {
  return eachColumn(O, (logits) => {
    const { shift, exponentials, total } = shifted(logits);
    return oneOf(
      () => exponentials.map((each) => each / total),
      () => exponentials.map((each) => each * (1 / total)),
      () => logits.map((o) => Math.exp(o - shift - Math.log(total))),
    );
  });
}

function shifted(logits: readonly number[]) {
  const isTame = logits.every((o) => Math.abs(o) <= 300);
  const shift = oneOf(
    () => Math.max(...logits),
    () => (isTame ? 0 : Math.max(...logits)),
  );
  const exponentials = logits.map((o) => Math.exp(o - shift));
  return { shift, exponentials, total: orderedSum([...exponentials]) };
}

/** Each column of a matrix, or a vector as a whole. */
function eachColumn(O: Tensor, of: (logits: readonly number[]) => readonly number[]): Tensor {
  const result = zeros(O.shape);
  const t = entryCount(O.shape.slice(1));
  for (let s = 0; s < t; s++) {
    const logits = Array.from({ length: O.shape[0]! }, (_, l) => O.data[l * t + s]!);
    for (const [l, value] of of(logits).entries()) result.data[l * t + s] = value;
  }
  return result;
}
