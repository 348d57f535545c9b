export function times(A: number[][], B: number[][]): number[][] {
  const C = A.map(() => B[0].map(() => 0));
  for (let i = 0; i < A.length; i++) {
    for (let k = B.length - 1; k >= 0; k--) {
      for (let j = 0; j < B[0].length; j++) C[i][j] += A[i][k] * B[k][j];
    }
  }
  return C;
}
