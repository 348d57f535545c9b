import { type Axes, pairs } from './axes.js';
import { times } from './lib/matrix.ts';
import { fromEntries, indices, lengths, type Tensor, toMatrix } from './lib/layout';

export { indices as multiIndex, lengths as shape } from './lib/layout';

/** As NumPy does it: bring the paired axes together, multiply two matrices, and fold the product up again. */
export function tensordot(a: Tensor, b: Tensor, axes: Axes): Tensor {
  const { fromA, fromB, leftA, leftB, shape } = pairs(lengths(a), lengths(b), axes);
  const product = times(toMatrix(a, leftA, fromA), toMatrix(b, fromB, leftB));
  return fromEntries(product.flat()[Symbol.iterator](), shape);
}

export function contract(dfdh: number[][], dhdw: number[][][]) {
  return dfdh.map((weights) => {
    const slice = dhdw[0].map((row) => row.map(() => 0));
    dhdw.forEach((matrix, k) => {
      matrix.forEach((row, i) => {
        row.forEach((entry, j) => {
          slice[i][j] += weights[k] * entry;
        });
      });
    });
    return slice;
  });
}
