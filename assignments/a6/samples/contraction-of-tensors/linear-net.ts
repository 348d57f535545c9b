type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

// The lecture's three steps, and nothing else: derivative of each edge, tensor chain rule, contraction with f - Y.

const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

function addScaled(into: Matrix, factor: number, A: Matrix): void {
  for (let i = 0; i < A.length; i++) {
    for (let j = 0; j < A[i].length; j++) into[i][j] += factor * A[i][j];
  }
}

// sum over l of v_l T_l
function contractVector(v: Vector, T: Tensor3): Matrix {
  const result = zeros(T[0].length, T[0][0].length);
  for (let l = 0; l < v.length; l++) addScaled(result, v[l], T[l]);
  return result;
}

// T_j = sum over r of (df_j / dh_r) (dh_r / dW)
function chainRule(dfdh: Matrix, dhdW: Tensor3): Tensor3 {
  return dfdh.map((row) => contractVector(row, dhdW));
}

function apply(A: Matrix, v: Vector): Vector {
  const result: Vector = [];
  for (const row of A) {
    let entry = 0;
    for (let j = 0; j < v.length; j++) entry += row[j] * v[j];
    result.push(entry);
  }
  return result;
}

function H1(W1: Matrix, b: Vector, x: Vector): Vector {
  const product = apply(W1, x);
  return product.map((entry, i) => entry + b[i]);
}

// d (W v) / dW for a W with `rows` rows: v^T in row l of slice l.
function edge(rows: number, v: Vector): Tensor3 {
  const T: Tensor3 = [];
  for (let l = 0; l < rows; l++) {
    T.push(zeros(rows, v.length));
    for (let j = 0; j < v.length; j++) T[l][l][j] = v[j];
  }
  return T;
}

const all = (A: Matrix, length: number) => A.every((row) => row.length === length);

export function forward(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  if (!all(W1, x.length)) throw new Error(`W1 needs rows of length ${x.length}, as x has`);
  if (W1.length !== b.length) throw new Error(`W1 needs ${b.length} rows, as b has entries`);
  if (!all(W2, b.length)) throw new Error(`W2 needs rows of length ${b.length}, as b has`);
  return apply(W2, H1(W1, b, x));
}

export function dH2dW2(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  return edge(W2.length, H1(W1, b, x));
}

export function dH1dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  return edge(W1.length, x);
}

export function dH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  return chainRule(W2, dH1dW1(W1, b, W2, x));
}

export function numericalDH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector, h: number): Tensor3 {
  const f = forward(W1, b, W2, x);
  const T = W2.map(() => zeros(W1.length, x.length));
  W1.forEach((row, i) =>
    row.forEach((_, j) => {
      const star = W1.map((r) => [...r]);
      star[i][j] = W1[i][j] + h;
      forward(star, b, W2, x).forEach((value, l) => {
        T[l][i][j] = (value - f[l]) / h;
      });
    }),
  );
  return T;
}

interface Pair {
  x: Vector;
  y: Vector;
}

function trainingPairs(X: Matrix, Y: Matrix): Pair[] {
  const pairs: Pair[] = [];
  for (let s = 0; s < X[0].length; s++) pairs.push({ x: X.map((row) => row[s]), y: Y.map((row) => row[s]) });
  return pairs;
}

export function loss(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  if (X.length === 0 || X[0].length === 0) throw new Error('there are no training pairs');
  let total = 0;
  for (const { x, y } of trainingPairs(X, Y)) {
    const f = forward(W1, b, W2, x);
    for (let l = 0; l < f.length; l++) total += (f[l] - y[l]) * (f[l] - y[l]);
  }
  return total / X[0].length;
}

export function lossGradient(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const dW1 = zeros(W1.length, X.length);
  const db = zeros(1, b.length);
  const dW2 = zeros(W2.length, b.length);
  for (const { x, y } of trainingPairs(X, Y)) {
    const difference = forward(W1, b, W2, x).map((f, l) => f - y[l]);
    const weight = 2 / X[0].length;
    addScaled(dW1, weight, contractVector(difference, dH2dW1(W1, b, W2, x)));
    addScaled(dW2, weight, contractVector(difference, dH2dW2(W1, b, W2, x)));
    // dH1 / db is the identity, so that dH2 / db = W2.
    addScaled(
      db,
      weight,
      contractVector(
        difference,
        W2.map((row) => [row]),
      ),
    );
  }
  return { dW1, db: db[0], dW2 };
}

export function step(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number) {
  const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
  const next = { W1: W1.map((row) => [...row]), b: [...b], W2: W2.map((row) => [...row]) };
  addScaled(next.W1, -alpha, dW1);
  addScaled([next.b], -alpha, [db]);
  addScaled(next.W2, -alpha, dW2);
  return next;
}

export function train(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  const losses: Vector = [];
  for (let s = 0; s < steps; s++) {
    losses.push(loss(W1, b, W2, X, Y));
    ({ W1, b, W2 } = step(W1, b, W2, X, Y, alpha));
  }
  losses.push(loss(W1, b, W2, X, Y));
  return { W1, b, W2, losses };
}

const transpose = (A: Matrix): Matrix => A[0].map((_, j) => A.map((row) => row[j]));
const multiply = (A: Matrix, B: Matrix): Matrix => transpose(transpose(B).map((column) => apply(A, column)));

// Gauss-Jordan, with the largest pivot of each column.
function inverse(S: Matrix): Matrix {
  const size = S.length;
  const A = S.map((row, i) => [...row, ...zeros(1, size)[0].fill(1, i, i + 1)]);
  const largest = Math.max(...S.map((row, i) => row[i]));
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let i = c; i < size; i++) if (Math.abs(A[i][c]) > Math.abs(A[pivot][c])) pivot = i;
    if (!(Math.abs(A[pivot][c]) > 1e-10 * largest)) throw new Error('S_XX cannot be inverted');
    [A[c], A[pivot]] = [A[pivot], A[c]];
    A[c] = A[c].map((entry) => entry / A[c][c]);
    for (let i = 0; i < size; i++) if (i !== c) addScaled([A[i]], -A[i][c], [A[c]]);
  }
  return A.map((row) => row.slice(size));
}

export function globalMinimum(X: Matrix, Y: Matrix, p: number): number {
  const S_YX = multiply(Y, transpose(X));
  const S_XX = multiply(X, transpose(X));
  const S_YY = multiply(Y, transpose(Y));
  let A = multiply(multiply(S_YX, inverse(S_XX)), transpose(S_YX));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let q = 1; q < A.length; q++) {
      for (let r = 0; r < q; r++) {
        // A turn in the plane (r, q) by the angle that makes A_rq zero.
        const angle = Math.atan((2 * A[r][q]) / (A[q][q] - A[r][r]) || 0) / 2;
        const turn = A.map((_, i) => zeros(1, A.length)[0].fill(1, i, i + 1));
        turn[r][r] = turn[q][q] = Math.cos(angle);
        turn[q][r] = Math.sin(angle);
        turn[r][q] = -turn[q][r];
        A = multiply(multiply(turn, A), transpose(turn));
      }
    }
  }
  const lambda = A.map((row, i) => row[i]).sort((u, v) => v - u);
  const trace = S_YY.reduce((sum, row, i) => sum + row[i], 0);
  return (trace - lambda.slice(0, p).reduce((sum, value) => sum + value, 0)) / X[0].length;
}
