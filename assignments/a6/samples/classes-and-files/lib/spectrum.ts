import { Matrix } from './matrix.js';

/** Solves S Z = B by elimination with the largest pivot of each column. */
export function solve(S: Matrix, B: Matrix): Matrix {
  const left = S.toRows();
  const right = B.toRows();
  const largest = Math.max(...S.toVector().map((entry) => Math.abs(entry)));
  for (let c = 0; c < left.length; c++) {
    let pivot = c;
    for (let i = c + 1; i < left.length; i++) {
      if (Math.abs(left[i][c]) > Math.abs(left[pivot][c])) pivot = i;
    }
    if (!(Math.abs(left[pivot][c]) > 1e-11 * largest)) throw new Error('the matrix is singular');
    [left[c], left[pivot]] = [left[pivot], left[c]];
    [right[c], right[pivot]] = [right[pivot], right[c]];
    for (let i = c + 1; i < left.length; i++) {
      const factor = left[i][c] / left[c][c];
      left[i] = left[i].map((entry, j) => entry - factor * left[c][j]);
      right[i] = right[i].map((entry, j) => entry - factor * right[c][j]);
    }
  }
  for (let c = left.length - 1; c >= 0; c--) {
    for (let i = c + 1; i < left.length; i++) {
      right[c] = right[c].map((entry, j) => entry - left[c][i] * right[i][j]);
    }
    right[c] = right[c].map((entry) => entry / left[c][c]);
  }
  return Matrix.of(right);
}

/** The eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations. */
export function eigenvalues(S: Matrix): number[] {
  let A = S.plus(S.T).scaled(0.5);
  for (let turns = 0; turns < 40 * A.height * A.height; turns++) {
    let [p, q, largest] = [0, 0, 0];
    for (let i = 0; i < A.height; i++) {
      for (let j = i + 1; j < A.height; j++) {
        if (Math.abs(A.at(i, j)) > largest) [p, q, largest] = [i, j, Math.abs(A.at(i, j))];
      }
    }
    if (largest <= 1e-17 * A.trace) break;
    const angle = Math.atan2(2 * A.at(p, q), A.at(q, q) - A.at(p, p)) / 2;
    const turn: Record<string, number> = {
      [`${p},${p}`]: Math.cos(angle),
      [`${p},${q}`]: -Math.sin(angle),
      [`${q},${p}`]: Math.sin(angle),
      [`${q},${q}`]: Math.cos(angle),
    };
    const R = Matrix.build(A.height, A.height, (i, j) => turn[`${i},${j}`] ?? (i === j ? 1 : 0));
    A = R.times(A).times(R.T);
  }
  return Array.from({ length: A.height }, (_, i) => A.at(i, i)).sort((u, v) => v - u);
}
