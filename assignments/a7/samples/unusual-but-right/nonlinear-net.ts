type Vector = ArrayLike<number> & Iterable<number>;
type Matrix = Vector[];
type Activation = 'sigmoid' | 'relu';

const list = (v: Vector): number[] => Array.from(v);

/** Kahan's summation with Neumaier's correction, from the back. */
function total(terms: number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = terms.length; i-- > 0; ) {
    const next = sum + terms[i];
    lost += Math.abs(sum) >= Math.abs(terms[i]) ? sum - next + terms[i] : terms[i] - next + sum;
    sum = next;
  }
  return sum + lost;
}

const dot = (u: Vector, v: Vector): number => total(list(u).map((entry, i) => entry * v[i]));

/** The sigmoid is half a hyperbolic tangent, its slope a quarter of 1 / cosh^2; ReLU is half of v + |v|. */
const value = (act: Activation) =>
  act === 'relu' ? (z: number) => (z + Math.abs(z)) / 2 : (z: number) => (1 + Math.tanh(z / 2)) / 2;
const slope = (act: Activation) =>
  act === 'relu' ? (z: number) => (Math.sign(z) === 1 ? 1 : -0) : (z: number) => (Math.cosh(z / 2) * 2) ** -2;

export const activate = (act: Activation, v: Vector) => Float64Array.from(v, value(act));
export const activatePrime = (act: Activation, v: Vector) => Float64Array.from(v, slope(act));

/** The bias is a weight whose input is 1. */
const preActivations = (W1: Matrix, b: Vector, x: Vector) => W1.map((row, i) => dot([...row, b[i]], [...x, 1]));

export function forward(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const H1 = activate(act, preActivations(W1, b, x));
  return Float64Array.from(W2, (row) => dot(row, H1));
}

export function dH2dV(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const slopes = activatePrime(act, preActivations(W1, b, x));
  return W2.map((row) => slopes.map((each, i) => row[i] * each));
}

/** (W2_li x_j) times the slope, last of all. */
export function dH2dW1(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const slopes = activatePrime(act, preActivations(W1, b, x));
  return W2.map((row) => Array.from(slopes, (each, i) => Float64Array.from(x, (entry) => row[i] * entry * each)));
}

/** All slices share the same two rows, and zeros are -0. */
export function dH2dW2(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const H1 = activate(act, preActivations(W1, b, x));
  const nothing = H1.map(() => -0);
  return W2.map((_, l) => W2.map((_, i) => (i === l ? H1 : nothing)));
}

export function loss(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const t = X[0].length;
  const terms: number[] = [];
  for (let s = t; s-- > 0; ) {
    const f = forward(act, W1, b, W2, X.map((row) => row[s]));
    f.forEach((entry, l) => terms.push((entry * entry - 2 * entry * Y[l][s] + Y[l][s] ** 2) / t));
  }
  return total(terms);
}

/** Example by example, recursively from the last; the factor comes at the very end. */
function wayBack(
  act: Activation,
  W1: Matrix,
  b: Vector,
  W2: Matrix,
  X: Matrix,
  factor: number,
  D: (f: Vector, s: number) => number[],
) {
  const dV: number[][] = W1.map(() => []);
  const H: number[][] = W1.map(() => []);
  const dF: number[][] = W2.map(() => []);
  const visit = (s: number): void => {
    if (s < 0) return;
    const V = preActivations(W1, b, X.map((row) => row[s]));
    const H1 = activate(act, V);
    const d = D(W2.map((row) => dot(row, H1)), s);
    d.forEach((each, l) => dF[l].unshift(each));
    V.forEach((z, i) => {
      H[i].unshift(H1[i]);
      dV[i].unshift(dot(W2.map((row) => row[i] * slope(act)(z)), d));
    });
    visit(s - 1);
  };
  visit(X[0].length - 1);
  const times = (A: number[][], B: Matrix) => A.map((u) => B.map((v) => factor * dot(u, v)));
  return { dW1: times(dV, X), db: dV.map((row) => factor * total(row)), dW2: times(dF, H) };
}

export const lossGradient = (act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) =>
  wayBack(act, W1, b, W2, X, 2 / X[0].length, (f, s) => list(f).map((entry, l) => entry - Y[l][s]));

export const crossEntropyGradient = (act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) =>
  wayBack(act, W1, b, W2, X, -1 / X[0].length, (f, s) => softmax(f).map((p, l) => Y[l][s] - p));

/** Scaled by the largest entry first, as for numbers whose squares overflow. */
export function normalize(o: Vector) {
  const largest = Math.max(...list(o).map(Math.abs));
  if (largest === 0) throw Object.assign(new TypeError('no direction'), { o });
  const scaled = list(o).map((entry) => entry / largest);
  return scaled.map((entry) => entry / Math.sqrt(dot(scaled, scaled)));
}

/** (||o||^2 I - o o^T) / ||o||^3. */
export function normalizeJacobian(o: Vector) {
  const squares = dot(o, o);
  return list(o).map((a, i) => list(o).map((b, j) => ((i === j ? squares : 0) - a * b) / squares ** 1.5));
}

/** e^(o - S) with the log-sum-exp S. */
export function softmax(o: Vector): number[] {
  const largest = Math.max(...o);
  const S = largest + Math.log1p(total(list(o).map((entry) => Math.exp(entry - largest))) - 1);
  return list(o).map((entry) => Math.exp(entry - S));
}

/** Entropies in bits, turned into natural units at the end. */
export function crossEntropy(P: Matrix, Y: Matrix) {
  const bits = Y.flatMap((row, l) => list(row).map((y, s) => (y ? y * Math.log2(1 / P[l][s]) : 0)));
  return (total(bits) * Math.LN2) / Y[0].length;
}
