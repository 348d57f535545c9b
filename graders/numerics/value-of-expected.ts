import type { Expected } from '../contract/expected.ts';
import type { Value } from '../contract/value.ts';

/** The value that a submission would return which gives this very answer: tensors as nested arrays. */
export function valueOfExpected(expected: Expected): Value {
  switch (expected.kind) {
    case 'exactly':
      return expected.value;
    case 'list':
      return expected.items.map(valueOfExpected);
    case 'fields':
      return {
        kind: 'object',
        entries: new Map(Object.entries(expected.fields).map(([name, field]) => [name, valueOfExpected(field)])),
      };
    case 'tensor':
      return nested(expected.shape, expected.data);
  }
}

function nested([length, ...inner]: readonly number[], data: readonly number[]): Value {
  if (length === undefined) return data[0] as number;
  const size = inner.reduce((product, n) => product * n, 1);
  return Array.from({ length }, (_, i) => nested(inner, data.slice(i * size, (i + 1) * size)));
}
