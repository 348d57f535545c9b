type Vector = readonly number[];
type Matrix = readonly Vector[];
type Activation = 'sigmoid' | 'relu';
type Net = [act: Activation, W1: Matrix, b: Vector, W2: Matrix];

const sum = (v: Vector): number => v.reduce((a, b) => a + b, 0);
const dot = (u: Vector, v: Vector): number => sum(u.map((entry, i) => entry * v[i]));
const transpose = (A: Matrix): number[][] => A[0].map((_, j) => A.map((row) => row[j]));
const product = (A: Matrix, B: Matrix): number[][] => A.map((row) => transpose(B).map((column) => dot(row, column)));
const outer = (u: Vector, v: Vector): number[][] => u.map((a) => v.map((b) => a * b));
const combine = (A: Matrix, B: Matrix, f: (a: number, b: number) => number): number[][] =>
  A.map((row, i) => row.map((a, j) => f(a, B[i][j])));

const functions = {
  sigmoid: { value: (z: number) => 1 / (1 + Math.exp(-z)), slope: (z: number) => 1 / (2 + Math.exp(z) + Math.exp(-z)) },
  relu: { value: (z: number) => Math.max(z, 0), slope: (z: number) => Number(z > 0) },
};

export const activate = (act: Activation, v: Vector) => v.map(functions[act].value);
export const activatePrime = (act: Activation, v: Vector) => v.map(functions[act].slope);

// For a batch: one column for each example.
const preActivations = (W1: Matrix, b: Vector, X: Matrix) => product(W1, X).map((row, i) => row.map((z) => z + b[i]));
const hidden = (act: Activation, W1: Matrix, b: Vector, X: Matrix) =>
  preActivations(W1, b, X).map((row) => activate(act, row));
const outputs = (act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix) => product(W2, hidden(act, W1, b, X));
const asColumn = (x: Vector) => x.map((entry) => [entry]);

export const forward = (...[act, W1, b, W2, x]: [...Net, Vector]) => outputs(act, W1, b, W2, asColumn(x)).flat();

export const dH2dV = (...[act, W1, b, W2, x]: [...Net, Vector]) => {
  const slopes = activatePrime(act, preActivations(W1, b, asColumn(x)).flat());
  return product(W2, slopes.map((slope, i) => slopes.map((_, j) => (i === j ? slope : 0))));
};

export const dH2dW1 = (...[act, W1, b, W2, x]: [...Net, Vector]) =>
  dH2dV(act, W1, b, W2, x).map((row) => outer(row, x));

export const dH2dW2 = (...[act, W1, b, W2, x]: [...Net, Vector]) =>
  W2.map((_, l) =>
    outer(
      W2.map((_, i) => (i === l ? 1 : 0)),
      hidden(act, W1, b, asColumn(x)).flat(),
    ),
  );

export const loss = (...[act, W1, b, W2, X, Y]: [...Net, Matrix, Matrix]) =>
  sum(combine(outputs(act, W1, b, W2, X), Y, (f, y) => (f - y) ** 2).flat()) / X[0].length;

const gradient = (...[act, W1, b, W2, X, D]: [...Net, Matrix, Matrix]) => {
  const V = preActivations(W1, b, X);
  const dV = combine(product(transpose(W2), D), V, (back, z) => back * functions[act].slope(z));
  return { dW1: product(dV, transpose(X)), db: dV.map(sum), dW2: product(D, transpose(hidden(act, W1, b, X))) };
};

export const lossGradient = (...[act, W1, b, W2, X, Y]: [...Net, Matrix, Matrix]) =>
  gradient(act, W1, b, W2, X, combine(outputs(act, W1, b, W2, X), Y, (f, y) => ((f - y) * 2) / X[0].length));

export const crossEntropyGradient = (...[act, W1, b, W2, X, Y]: [...Net, Matrix, Matrix]) => {
  const P = transpose(transpose(outputs(act, W1, b, W2, X)).map(softmax));
  return gradient(act, W1, b, W2, X, combine(P, Y, (p, y) => (p - y) / X[0].length));
};

export const normalize = (o: Vector) => {
  if (o.every((entry) => entry === 0)) throw new RangeError('0 has no direction');
  return o.map((entry) => entry / Math.hypot(...o));
};

export const normalizeJacobian = (o: Vector) => {
  const y = normalize(o);
  return outer(y, y).map((row, i) => row.map((entry, j) => ((i === j ? 1 : 0) - entry) / Math.hypot(...o)));
};

// exp(o_l) / (sum of exp(o_j)) = 1 / (sum of exp(o_j - o_l))
export const softmax = (o: Vector) => o.map((entry) => 1 / sum(o.map((other) => Math.exp(other - entry))));

export const crossEntropy = (P: Matrix, Y: Matrix) =>
  -sum(combine(P, Y, (p, y) => (y === 0 ? 0 : y * Math.log(p))).flat()) / P[0].length;
