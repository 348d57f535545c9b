// A whole batch at a time: every quantity is a matrix with a column for each example, one Float64Array for each row.
type Rows = Float64Array[];
type Params = { W: Rows; b: Float64Array }[];

const zeros = (rows: number, columns: number): Rows => Array.from({ length: rows }, () => new Float64Array(columns));

// A B
function product(A: ArrayLike<ArrayLike<number>>, B: ArrayLike<ArrayLike<number>>, columns: number): Rows {
  const C = zeros(A.length, columns);
  for (let i = 0; i < A.length; i++)
    for (let j = 0; j < B.length; j++) {
      const a = A[i][j];
      for (let s = 0; s < columns; s++) C[i][s] += a * B[j][s];
    }
  return C;
}

function transposed(A: ArrayLike<ArrayLike<number>>): Rows {
  const T = zeros(A[0].length, A.length);
  for (let i = 0; i < A.length; i++) for (let j = 0; j < T.length; j++) T[j][i] = A[i][j];
  return T;
}

function affine({ W, b }: Params[0], H: Rows, t: number): Rows {
  const V = product(W, H, t);
  for (let i = 0; i < V.length; i++) for (let s = 0; s < t; s++) V[i][s] += b[i];
  return V;
}

// Activation by activation, and its slope as a function of the activation's value.
type Activation = { value: (v: number) => number; slope: (h: number) => number };
const sigmoid: Activation = { value: (v) => 1 / (1 + Math.exp(-v)), slope: (h) => h * (1 - h) };
const relu: Activation = { value: (v) => (v > 0 ? v : 0), slope: (h) => (h > 0 ? 1 : 0) };

function softmax(O: Rows): Rows {
  const P = O.map((row) => row.slice());
  for (let s = 0; s < O[0].length; s++) {
    let largest = -Infinity;
    for (const row of O) largest = Math.max(largest, row[s]);
    let total = 0;
    for (const row of P) total += row[s] = Math.exp(row[s] - largest);
    for (const row of P) row[s] /= total;
  }
  return P;
}

// What each layer is given, and the last one's output before softmax.
function pass(params: Params, X: Rows, act: Activation): { inputs: Rows[]; O: Rows } {
  const t = X[0].length;
  const inputs = [X];
  for (let l = 0; l < params.length - 1; l++) inputs.push(affine(params[l], inputs[l], t).map((row) => row.map(act.value)));
  return { inputs, O: affine(params[params.length - 1], inputs[params.length - 1], t) };
}

// From D = dL/dO back to every layer.
function backward(params: Params, inputs: Rows[], D: Rows, act: Activation): Params {
  const gradient: Params = [];
  for (let l = params.length - 1; l >= 0; l--) {
    const outputs = params[l].W.length;
    gradient[l] = { W: product(D, transposed(inputs[l]), inputs[l].length), b: new Float64Array(outputs) };
    for (let i = 0; i < outputs; i++) for (const d of D[i]) gradient[l].b[i] += d;
    if (l === 0) break;
    D = product(transposed(params[l].W), D, D[0].length);
    for (let i = 0; i < D.length; i++) for (let s = 0; s < D[i].length; s++) D[i][s] *= act.slope(inputs[l][i][s]);
  }
  return gradient;
}

const column = (x: number[]) => x.map((entry) => Float64Array.of(entry));
const rows = (A: number[][]) => A.map((row) => Float64Array.from(row));

export function forwardNN1(params: Params, x: number[]): Float64Array {
  return Float64Array.from(pass(params, column(x), sigmoid).O, (row) => row[0]);
}

export function lossNN1(params: Params, X: number[][], Y: number[][]): number {
  const { O } = pass(params, rows(X), sigmoid);
  let total = 0;
  for (let l = 0; l < O.length; l++) for (let s = 0; s < O[l].length; s++) total += (O[l][s] - Y[l][s]) ** 2;
  return total / X[0].length;
}

export function gradientNN1(params: Params, X: number[][], Y: number[][]): Params {
  const { inputs, O } = pass(params, rows(X), sigmoid);
  const D = O.map((row, l) => row.map((f, s) => (2 * (f - Y[l][s])) / row.length));
  return backward(params, inputs, D, sigmoid);
}

export function forwardNN2(params: Params, x: number[]): Float64Array {
  return Float64Array.from(softmax(pass(params, column(x), relu).O), (row) => row[0]);
}

export function lossNN2(params: Params, X: number[][], Y: number[][]): number {
  const P = softmax(pass(params, rows(X), relu).O);
  let total = 0;
  for (let l = 0; l < P.length; l++) for (let s = 0; s < P[l].length; s++) if (Y[l][s] > 0) total -= Y[l][s] * Math.log(P[l][s]);
  return total / X[0].length;
}

export function gradientNN2(params: Params, X: number[][], Y: number[][]): Params {
  const { inputs, O } = pass(params, rows(X), relu);
  const D = softmax(O).map((row, l) => row.map((p, s) => (p - Y[l][s]) / row.length));
  return backward(params, inputs, D, relu);
}

// Xavier's uniform weights, from xorshift.
export function init(widths: number[], seed: number): Params {
  let state = (seed ^ 0x5bd1e995) | 0 || 1;
  const random = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 20; i++) random();
  return widths.slice(1).map((outputs, l) => {
    const limit = Math.sqrt(6 / (widths[l] + outputs));
    return { W: zeros(outputs, widths[l]).map((row) => row.map(() => limit * (2 * random() - 1))), b: new Float64Array(outputs) };
  });
}

type Loss = (params: Params, X: number[][], Y: number[][]) => number;
type Gradient = (params: Params, X: number[][], Y: number[][]) => Params;

function descend(loss: Loss, gradient: Gradient, start: Params, X: number[][], Y: number[][], alpha: number, steps: number) {
  let params = start;
  const losses = Float64Array.of(loss(params, X, Y), ...new Float64Array(steps));
  for (let s = 1; s <= steps; s++) {
    const slopes = gradient(params, X, Y);
    params = params.map(({ W, b }, l) => ({
      W: W.map((row, i) => Float64Array.from(row, (w, j) => w - alpha * slopes[l].W[i][j])),
      b: Float64Array.from(b, (w, i) => w - alpha * slopes[l].b[i]),
    }));
    losses[s] = loss(params, X, Y);
  }
  return { params, losses };
}

export function trainNN1(params: Params, X: number[][], Y: number[][], alpha: number, steps: number) {
  return descend(lossNN1, gradientNN1, params, X, Y, alpha, steps);
}

export function trainNN2(params: Params, X: number[][], Y: number[][], alpha: number, steps: number) {
  return descend(lossNN2, gradientNN2, params, X, Y, alpha, steps);
}
