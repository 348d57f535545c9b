import { entryCount, type Tensor } from './tensor.ts';

/** The tensor of zeros; the other operations fill one of these. */
export function zeros(shape: readonly number[]): Tensor {
  const count = entryCount(shape);
  return { shape: [...shape], data: new Float64Array(count), roundoff: new Float64Array(count) };
}

/** The tensor of ones: for a vector M, `contract(M, ones([t]), 0)` is M 1^T, the matrix with M in each of t columns. */
export function ones(shape: readonly number[]): Tensor {
  const result = zeros(shape);
  result.data.fill(1);
  return result;
}

/** I_n, the n x n identity matrix. */
export function identity(n: number): Tensor {
  const result = zeros([n, n]);
  for (let i = 0; i < n; i++) result.data[i * n + i] = 1;
  return result;
}
