export const transposed = (A: number[][]) => A[0].map((_, j) => column(A, j));

export function column(A: number[][], j: number): number[] {
  return A.map((row) => row[j]);
}

export function times(A: number[][], v: number[]): number[] {
  return A.map((row) => row.reduce((sum, entry, j) => sum + entry * v[j], 0));
}

export function timesTransposed(A: number[][], v: number[]): number[] {
  return times(transposed(A), v);
}

export function outer(u: number[], v: number[]): number[][] {
  return u.map((a) => v.map((b) => a * b));
}
