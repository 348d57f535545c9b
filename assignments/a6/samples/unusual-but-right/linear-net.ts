type Vector = readonly number[];
type Matrix = readonly Vector[];

/** Kahan's summation with Neumaier's correction, from the back. */
function total(terms: Vector): number {
  let sum = 0;
  let lost = 0;
  for (let i = terms.length; i-- > 0; ) {
    const next = sum + terms[i];
    lost += Math.abs(sum) >= Math.abs(terms[i]) ? sum - next + terms[i] : terms[i] - next + sum;
    sum = next;
  }
  return sum + lost;
}

const dot = (u: Vector, v: Vector): number => total(u.map((entry, i) => entry * v[i]));
const flip = (A: Matrix): number[][] => A[0].map((_, j) => A.map((row) => row[j]));
/** A B^T */
const gram = (A: Matrix, B: Matrix): number[][] => A.map((u) => B.map((v) => dot(u, v)));
const combine = (A: Matrix, a: number, B: Matrix, b: number): number[][] =>
  A.map((row, i) => row.map((entry, j) => a * entry + b * B[i][j]));

function refuse(...lengths: [found: number, wanted: number][]): void {
  for (const [found, wanted] of lengths) {
    if (found !== wanted) throw Object.assign(new Error('shapes do not fit'), { found, wanted });
  }
}

/** f(x) = (W2 W1) x + W2 b: the two layers are one. */
export function forward(W1: Matrix, b: Vector, W2: Matrix, x: Vector): number[] {
  refuse([W1.length, b.length]);
  refuse(...W1.map((row): [number, number] => [row.length, x.length]));
  refuse(...W2.map((row): [number, number] => [row.length, b.length]));
  const P = gram(W2, flip(W1));
  return P.map((row, l) => dot(row, x) + dot(W2[l], b));
}

/** Zeros are -0, and every slice shares the same two rows. */
function delta(size: number, row: Vector): Vector[][] {
  const nothing = row.map(() => -0);
  return Array.from({ length: size }, (_, l) => Array.from({ length: size }, (_, i) => (i === l ? row : nothing)));
}

export function dH2dW2(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector[][] {
  return delta(
    W2.length,
    W1.map((row, i) => b[i] + dot(row, x)),
  );
}

/** x itself stands in the result. */
export function dH1dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector[][] {
  return delta(W1.length, x);
}

export function dH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector[][] {
  return W2.map((row) =>
    gram(
      row.map((w) => [w]),
      x.map((entry) => [entry]),
    ),
  );
}

/** Moves each weight in its place for a moment, and puts back what stood there. */
export function numericalDH2dW1(W1: number[][], b: Vector, W2: Matrix, x: Vector, h: number): number[][][] {
  const T = W2.map(() => W1.map((row) => row.slice()));
  const f = forward(W1, b, W2, x);
  for (let j = x.length; j-- > 0; ) {
    for (let i = W1.length; i-- > 0; ) {
      const kept = W1[i][j];
      try {
        W1[i][j] += h;
        const g = forward(W1, b, W2, x);
        for (let l = W2.length; l-- > 0; ) T[l][i][j] = (g[l] - f[l]) / h;
      } finally {
        W1[i][j] = kept;
      }
    }
  }
  return T;
}

export function loss(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  const t = X[0]?.length || NaN;
  if (!(t > 0)) throw new EvalError('the mean of no examples is not defined');
  const errors = flip(X).map((x, s) => total(forward(W1, b, W2, x).map((f, l) => (f - Y[l][s]) ** 2)));
  return total(errors) / t;
}

/**
 * The batch enters only through its second moments. With V = [W1 b] and Z = X with a row of ones below,
 * D = (W2 V S_ZZ - S_YZ) 2 / t gives dV = W2^T D and dW2 = D V^T.
 */
export function lossGradient(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const V = W1.map((row, i) => [...row, b[i]]);
  const Z = [...X, X[0].map(() => 1)];
  const P = gram(W2, flip(V));
  const t = Z[0].length;
  const D = combine(gram(P, gram(Z, Z)), 2 / t, gram(Y, Z), -2 / t);
  const dV = gram(flip(W2), flip(D));
  return { dW1: dV.map((row) => row.slice(0, -1)), db: dV.map((row) => row[row.length - 1]), dW2: gram(D, V) };
}

export function step(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number) {
  const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
  return { W1: combine(W1, 1, dW1, -alpha), b: combine([b], 1, [db], -alpha)[0], W2: combine(W2, 1, dW2, -alpha) };
}

interface Trained {
  W1: Matrix;
  b: Vector;
  W2: Matrix;
  losses: number[];
}

/** Recursion in the number of steps; after none, the weights are the arguments themselves. */
export function train(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number): Trained {
  const here = loss(W1, b, W2, X, Y);
  if (steps === 0) return { W1, b, W2, losses: [here] };
  const next = step(W1, b, W2, X, Y, alpha);
  const rest = train(next.W1, next.b, next.W2, X, Y, alpha, steps - 1);
  return { ...rest, losses: [here, ...rest.losses] };
}

/**
 * Gram and Schmidt make the rows of X orthonormal, and then S_YX S_XX^-1 S_XY = C C^T with C = Y Q^T. Of C C^T and C^T C,
 * which share their eigenvalues but for zeros, the smaller is diagonalised.
 */
export function globalMinimum(X: Matrix, Y: Matrix, p: number): number {
  const Q: number[][] = [];
  for (const row of X) {
    let rest: Vector = row;
    for (const q of [...Q, ...Q]) rest = combine([rest], 1, [q], -dot(q, rest))[0];
    const length = Math.sqrt(dot(rest, rest));
    if (!(length > 1e-7 * Math.sqrt(dot(row, row)))) throw new RangeError('the rows of X are linearly dependent');
    Q.push(rest.map((entry) => entry / length));
  }
  const C = gram(Y, Q);
  let A = C.length <= C[0].length ? gram(C, C) : gram(flip(C), flip(C));
  for (let round = 0; round < 30; round++) {
    for (let i = A.length; i-- > 1; ) {
      for (let j = i; j-- > 0; ) {
        const angle = Math.atan2(2 * A[i][j], A[j][j] - A[i][i]) / 2;
        const turn = (M: Matrix) =>
          M.map((row, r) => {
            if (r === i) return combine([row], Math.cos(angle), [M[j]], -Math.sin(angle))[0];
            return r === j ? combine([row], Math.cos(angle), [M[i]], Math.sin(angle))[0] : [...row];
          });
        A = turn(flip(turn(A)));
      }
    }
  }
  const spectrum = A.map((row, i) => row[i]).sort((u, v) => u - v);
  return (total(Y.map((y) => dot(y, y))) - total(spectrum.slice(-p))) / X[0].length;
}
