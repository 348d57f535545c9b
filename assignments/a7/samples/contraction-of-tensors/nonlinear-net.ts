type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Activation = 'sigmoid' | 'relu';

// The lecture's steps and nothing else: derivative of each edge, tensor chain rule, contraction with dL/df.

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

const apply = (A: Matrix, v: Vector): Vector =>
  A.map((row) => {
    let entry = 0;
    for (let j = 0; j < v.length; j++) entry += row[j] * v[j];
    return entry;
  });

// d (W v) / dW for a W with `rows` rows: v^T in row l of slice l.
function edge(rows: number, v: Vector): Tensor3 {
  return Array.from({ length: rows }, (_, l) => {
    const slice = zeros(rows, v.length);
    slice[l] = [...v];
    return slice;
  });
}

const preActivations = (W1: Matrix, b: Vector, x: Vector) => apply(W1, x).map((entry, i) => entry + b[i]);

function sigmoid(z: number): number {
  if (z < 0) return 1 - sigmoid(-z);
  return 1 / (1 + Math.exp(-z));
}

export function activate(act: Activation, v: Vector): Vector {
  return v.map((z) => (act === 'relu' ? (z > 0 ? z : 0) : sigmoid(z)));
}

export function activatePrime(act: Activation, v: Vector): Vector {
  return v.map((z) => (act === 'relu' ? (z > 0 ? 1 : 0) : sigmoid(z) * sigmoid(-z)));
}

export function forward(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  return apply(W2, activate(act, preActivations(W1, b, x)));
}

export function dH2dV(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Matrix {
  const slopes = activatePrime(act, preActivations(W1, b, x));
  return W2.map((row) => row.map((weight, i) => weight * slopes[i]));
}

export function dH2dW1(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const dVdW1 = edge(W1.length, x);
  return dH2dV(act, W1, b, W2, x).map((row) => contractVector(row, dVdW1));
}

export function dH2dW2(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  return edge(W2.length, activate(act, preActivations(W1, b, x)));
}

const pairs = (X: Matrix, Y: Matrix) =>
  X[0].map((_, s) => ({ x: X.map((row) => row[s]), y: Y.map((row) => row[s]) }));

export function loss(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  let total = 0;
  for (const { x, y } of pairs(X, Y)) {
    const f = forward(act, W1, b, W2, x);
    for (let l = 0; l < f.length; l++) total += (f[l] - y[l]) * (f[l] - y[l]);
  }
  return total / X[0].length;
}

function contracted(
  act: Activation,
  W1: Matrix,
  b: Vector,
  W2: Matrix,
  X: Matrix,
  Y: Matrix,
  dLdf: (f: Vector, y: Vector) => Vector,
) {
  const dW1 = zeros(W1.length, X.length);
  const db = zeros(b.length, 1);
  const dW2 = zeros(W2.length, b.length);
  for (const { x, y } of pairs(X, Y)) {
    const d = dLdf(forward(act, W1, b, W2, x), y);
    const share = 1 / X[0].length;
    addScaled(dW1, share, contractVector(d, dH2dW1(act, W1, b, W2, x)));
    addScaled(dW2, share, contractVector(d, dH2dW2(act, W1, b, W2, x)));
    // dV / db is the identity, so that dH2 / db = dH2 / dV.
    const dH2db = dH2dV(act, W1, b, W2, x).map((row) => row.map((entry) => [entry]));
    addScaled(db, share, contractVector(d, dH2db));
  }
  return { dW1, db: db.map(([entry]) => entry), dW2 };
}

export function lossGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  return contracted(act, W1, b, W2, X, Y, (f, y) => f.map((entry, l) => 2 * (entry - y[l])));
}

// -sum over l of (y_l / P_l) dP_l/do_j with dP_l/do_j = P_l (delta_lj - P_j): P_l cancels before anything is divided.
export function crossEntropyGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  return contracted(act, W1, b, W2, X, Y, (f, y) => {
    const P = softmax(f);
    return P.map((p, j) => {
      let total = 0;
      for (let l = 0; l < y.length; l++) total -= y[l] * ((l === j ? 1 : 0) - p);
      return total;
    });
  });
}

const length = (o: Vector) => Math.sqrt(o.reduce((total, entry) => total + entry * entry, 0));

export function normalize(o: Vector): Vector {
  if (!(length(o) > 0)) throw new Error('cannot be normalised');
  return o.map((entry) => entry / length(o));
}

export function normalizeJacobian(o: Vector): Matrix {
  const y = normalize(o);
  const J = zeros(o.length, o.length);
  for (let i = 0; i < o.length; i++) J[i][i] = 1;
  addScaled(J, -1, y.map((a) => y.map((b) => a * b)));
  return J.map((row) => row.map((entry) => entry / length(o)));
}

export function softmax(o: Vector): Vector {
  const powers = o.map((entry) => Math.exp(entry - Math.max(...o)));
  return powers.map((power) => power / powers.reduce((a, b) => a + b));
}

export function crossEntropy(P: Matrix, Y: Matrix): number {
  let total = 0;
  for (const { x: p, y } of pairs(P, Y)) {
    for (let l = 0; l < y.length; l++) if (y[l] > 0) total += y[l] * Math.log(p[l]);
  }
  return total / -P[0].length;
}
