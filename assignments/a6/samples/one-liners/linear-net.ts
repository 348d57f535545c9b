type Vector = number[];
type Matrix = number[][];

const sum = (v: Vector) => v.reduce((total, entry) => total + entry, 0);
const dot = (u: Vector, v: Vector) => sum(u.map((entry, i) => entry * v[i]));
const transpose = (A: Matrix) => A[0].map((_, j) => A.map((row) => row[j]));
const times = (A: Matrix, v: Vector) => A.map((row) => dot(row, v));
const product = (A: Matrix, B: Matrix) => transpose(transpose(B).map((v) => times(A, v)));
const zip = (A: Matrix, B: Matrix, f: (a: number, b: number) => number) =>
  A.map((row, i) => row.map((a, j) => f(a, B[i][j])));
const hidden = (W1: Matrix, b: Vector, x: Vector) => W1.map((row, i) => dot(row, x) + b[i]);
const residuals = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) =>
  zip(transpose(transpose(X).map((x) => forward(W1, b, W2, x))), Y, (f, y) => f - y);

export const forward = (W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector => {
  const fits =
    b.length === W1.length && W1.every((row) => row.length === x.length) && W2.every((row) => row.length === b.length);
  if (!fits) throw new RangeError(`shapes do not fit: ${[W1[0]?.length, b.length, W2[0]?.length, x.length]}`);
  return times(W2, hidden(W1, b, x));
};

export const dH2dW2 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) =>
  W2.map((_, l) => W2.map((_, i) => hidden(W1, b, x).map((h) => (i === l ? h : 0))));

export const dH1dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) =>
  W1.map((_, l) => W1.map((_, i) => x.map((entry) => Number(i === l) * entry)));

export const dH2dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) =>
  W2.map((row) => row.map((weight) => x.map((entry) => weight * entry)));

export const numericalDH2dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector, h: number) => {
  const moved = (i: number, j: number) => W1.map((row, r) => row.map((w, c) => (r === i && c === j ? w + h : w)));
  const f = forward(W1, b, W2, x);
  const slopes = W1.map((_, i) => x.map((_, j) => forward(moved(i, j), b, W2, x).map((g, l) => (g - f[l]) / h)));
  return f.map((_, l) => slopes.map((row) => row.map((slope) => slope[l])));
};

export const loss = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number => {
  if (!X[0]?.length) throw new Error('no examples');
  return sum(residuals(W1, b, W2, X, Y).map((row) => dot(row, row))) / X[0].length;
};

export const lossGradient = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) => {
  const D = residuals(W1, b, W2, X, Y).map((row) => row.map((r) => (2 * r) / row.length));
  const H1 = transpose(transpose(X).map((x) => hidden(W1, b, x)));
  const back = product(transpose(W2), D);
  return { dW1: product(back, transpose(X)), db: back.map(sum), dW2: product(D, transpose(H1)) };
};

export const step = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number) => {
  const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
  const down = (w: number, g: number) => w - alpha * g;
  return { W1: zip(W1, dW1, down), b: zip([b], [db], down)[0], W2: zip(W2, dW2, down) };
};

export const train = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number) =>
  Array.from({ length: steps }).reduce<{ W1: Matrix; b: Vector; W2: Matrix; losses: Vector }>(
    ({ W1, b, W2, losses }) => {
      const next = step(W1, b, W2, X, Y, alpha);
      return { ...next, losses: [...losses, loss(next.W1, next.b, next.W2, X, Y)] };
    },
    { W1, b, W2, losses: [loss(W1, b, W2, X, Y)] },
  );

// Gauss-Jordan on [S | B] with the largest pivot of each column.
const solve = (S: Matrix, B: Matrix): Matrix => {
  const size = Math.max(...S.flat().map(Math.abs));
  return S.reduce(
    (rows, _, c) => {
      const pivot = rows.reduce((best, row, i) => (i > c && Math.abs(row[c]) > Math.abs(rows[best][c]) ? i : best), c);
      if (!(Math.abs(rows[pivot][c]) > 1e-10 * size)) throw new Error('X X^T has no inverse');
      const scaled = rows[pivot].map((entry) => entry / rows[pivot][c]);
      const swapped = rows.map((row, i) => (i === pivot ? rows[c] : row));
      return swapped.map((row, i) => (i === c ? scaled : row.map((entry, j) => entry - row[c] * scaled[j])));
    },
    S.map((row, i) => [...row, ...B[i]]),
  ).map((row) => row.slice(S.length));
};

// One plane rotation that makes entry (p, q) of a symmetric matrix 0.
const rotate = (A: Matrix, [p, q]: Vector): Matrix => {
  const angle = A[p][q] === 0 ? 0 : Math.atan2(2 * A[p][q], A[q][q] - A[p][p]) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const turn = (v: Vector) => v.map((e, i) => (i === p ? c * e - s * v[q] : i === q ? s * v[p] + c * e : e));
  return transpose(transpose(A.map(turn)).map(turn));
};

export const globalMinimum = (X: Matrix, Y: Matrix, p: number): number => {
  const Sigma = product(product(Y, transpose(X)), solve(product(X, transpose(X)), product(X, transpose(Y))));
  const pairs = Y.flatMap((_, i) => Y.slice(i + 1).map((_, d) => [i, i + 1 + d]));
  const diagonal = Array.from({ length: 30 }, () => pairs)
    .flat()
    .reduce(rotate, Sigma)
    .map((row, i) => row[i]);
  const largest = diagonal.sort((u, v) => v - u).slice(0, p);
  return (sum(Y.map((row) => dot(row, row))) - sum(largest)) / X[0].length;
};
