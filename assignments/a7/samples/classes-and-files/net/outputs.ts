import { Matrix } from '../lib/matrix.js';

/** Softmax of each column. */
export function probabilities(logits: Matrix): Matrix {
  return Matrix.of(logits.transposed().rows().map((column) => [...softmax(column)])).transposed();
}

export function softmax(o: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(o);
  const largest = values.reduce((a, b) => Math.max(a, b));
  const powers = values.map((entry) => Math.exp(entry - largest));
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / total);
}

export function crossEntropy(P: number[][], Y: number[][]): number {
  const terms = Matrix.of(P).map((p, l, s) => (Y[l][s] === 0 ? 0 : -Y[l][s] * Math.log(p)));
  return terms.sums().reduce((a, b) => a + b) / P[0].length;
}

export function normalize(o: number[]): Float64Array {
  const length = Math.hypot(...o);
  if (length === 0) throw new Error('the zero vector cannot be normalized');
  return Float64Array.from(o, (entry) => entry / length);
}

export function normalizeJacobian(o: number[]): Float64Array[] {
  const y = Matrix.column(normalize(o));
  const length = Math.hypot(...o);
  return y
    .times(y.transposed())
    .map((entry, i, j) => (Number(i === j) - entry) / length)
    .rows();
}
