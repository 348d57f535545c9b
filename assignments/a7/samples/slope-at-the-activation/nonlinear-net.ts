type Vector = number[];
type Matrix = number[][];
type Activation = 'sigmoid' | 'relu';

const sigmoid = (z: number) => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));
const dot = (u: Vector, v: Vector) => u.reduce((sum, entry, i) => sum + entry * v[i], 0);
const column = (A: Matrix, s: number) => A.map((row) => row[s]);
const preActivations = (W1: Matrix, b: Vector, x: Vector) => W1.map((row, i) => dot(row, x) + b[i]);

export function activate(act: Activation, v: Vector) {
  return v.map((z) => (act === 'sigmoid' ? sigmoid(z) : Math.max(0, z)));
}

export function activatePrime(act: Activation, v: Vector) {
  return v.map((z) => (act === 'sigmoid' ? sigmoid(z) * (1 - sigmoid(z)) : z > 0 ? 1 : 0));
}

export function forward(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const H1 = activate(act, preActivations(W1, b, x));
  return W2.map((row) => dot(row, H1));
}

export function dH2dV(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const slopes = activatePrime(act, preActivations(W1, b, x));
  return W2.map((row) => row.map((w, i) => w * slopes[i]));
}

export function dH2dW1(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  return dH2dV(act, W1, b, W2, x).map((row) => row.map((slope) => x.map((entry) => slope * entry)));
}

export function dH2dW2(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector) {
  const H1 = activate(act, preActivations(W1, b, x));
  return W2.map((_, l) => W2.map((_, i) => H1.map((h) => (i === l ? h : 0))));
}

export function loss(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  let total = 0;
  X[0].forEach((_, s) => {
    forward(act, W1, b, W2, column(X, s)).forEach((f, l) => (total += (f - Y[l][s]) ** 2));
  });
  return total / X[0].length;
}

// The way back from D = dL/dF, example by example.
function backprop(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, dF: (f: Vector, s: number) => Vector) {
  const dW1 = W1.map((row) => row.map(() => 0));
  const db = b.map(() => 0);
  const dW2 = W2.map((row) => row.map(() => 0));
  for (let s = 0; s < X[0].length; s++) {
    const x = column(X, s);
    const V = preActivations(W1, b, x);
    const H1 = activate(act, V);
    const slopes = activatePrime(act, H1);
    const output = W2.map((row) => dot(row, H1));
    const D = dF(output, s);
    for (let i = 0; i < H1.length; i++) {
      for (let l = 0; l < D.length; l++) dW2[l][i] += D[l] * H1[i];
      const back = dot(column(W2, i), D);
      db[i] += back * slopes[i];
      for (let j = 0; j < x.length; j++) dW1[i][j] += back * slopes[i] * x[j];
    }
  }
  return { dW1, db, dW2 };
}

export function lossGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const t = X[0].length;
  return backprop(act, W1, b, W2, X, (f, s) => f.map((entry, l) => (2 / t) * (entry - Y[l][s])));
}

export function normalize(o: Vector) {
  const length = Math.sqrt(dot(o, o));
  if (length === 0) throw new Error('the zero vector has no direction');
  return o.map((entry) => entry / length);
}

export function normalizeJacobian(o: Vector) {
  const length = Math.sqrt(dot(o, o));
  return o.map((a, i) => o.map((c, j) => ((i === j ? 1 : 0) - (a / length) * (c / length)) / length));
}

export function softmax(o: Vector) {
  const largest = Math.max(...o);
  const powers = o.map((entry) => Math.exp(entry - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function crossEntropy(P: Matrix, Y: Matrix) {
  let total = 0;
  Y.forEach((row, l) =>
    row.forEach((y, s) => {
      if (y > 0) total -= y * Math.log(P[l][s]);
    }),
  );
  return total / Y[0].length;
}

export function crossEntropyGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const t = X[0].length;
  return backprop(act, W1, b, W2, X, (f, s) => softmax(f).map((p, l) => (p - Y[l][s]) / t));
}
