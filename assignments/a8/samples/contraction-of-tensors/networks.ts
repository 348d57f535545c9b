// The lecture's way: 3-D tensors of partial derivatives of the last layer, contracted with the derivative of the loss.
type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Params = { W: Matrix; b: Vector }[];

const zeroMatrix = (rows: number, columns: number): Matrix => Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

// W h + b
function affine({ W, b }: Params[0], h: Vector): Vector {
  return W.map((row, i) => {
    let sum = b[i];
    for (let j = 0; j < row.length; j++) sum += row[j] * h[j];
    return sum;
  });
}

// d(W h + b)/dW: slice r has h in its row r.
function dAffineDW(rows: number, h: Vector): Tensor3 {
  const nothing = new Array<number>(h.length).fill(0);
  const T: Tensor3 = [];
  for (let r = 0; r < rows; r++) {
    const slice = new Array<Vector>(rows).fill(nothing);
    slice[r] = h;
    T.push(slice);
  }
  return T;
}

// The sum over r of left[r] T[r].
function contract(left: Vector, T: Tensor3): Matrix {
  const result = zeroMatrix(T[0].length, T[0][0].length);
  for (let r = 0; r < left.length; r++) {
    const factor = left[r];
    if (factor === 0) continue;
    for (let i = 0; i < result.length; i++) {
      const into = result[i];
      const from = T[r][i];
      for (let j = 0; j < into.length; j++) into[j] += factor * from[j];
    }
  }
  return result;
}

// J W diag(slopes)
function backThrough(J: Matrix, W: Matrix, slopes: Vector): Matrix {
  return J.map((row) => {
    const result = new Array<number>(slopes.length).fill(0);
    for (let i = 0; i < row.length; i++) {
      const weights = W[i];
      for (let j = 0; j < result.length; j++) result[j] += row[i] * weights[j];
    }
    return result.map((entry, j) => entry * slopes[j]);
  });
}

// The derivative of the last pre-activations O with respect to V of layer l, for every layer: dO/dV^L = I.
function jacobians(params: Params, slopes: Vector[]): Matrix[] {
  const last = params.length - 1;
  const J: Matrix[] = [];
  J[last] = zeroMatrix(params[last].b.length, params[last].b.length).map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
  for (let l = last - 1; l >= 0; l--) J[l] = backThrough(J[l + 1], params[l + 1].W, slopes[l]);
  return J;
}

type Act = { value: (v: number) => number; slope: (v: number) => number };
const sigma = (v: number) => 1 / (1 + Math.exp(-v));
const sigmoid: Act = { value: sigma, slope: (v) => sigma(v) * (1 - sigma(v)) };
const relu: Act = { value: (v) => (v > 0 ? v : 0), slope: (v) => (v > 0 ? 1 : 0) };

// What each layer is given, and every V.
function pass(params: Params, x: Vector, act: Act): { inputs: Vector[]; V: Vector[] } {
  const inputs = [x];
  const V: Vector[] = [];
  for (let l = 0; l < params.length; l++) {
    V.push(affine(params[l], inputs[l]));
    inputs.push(V[l].map(act.value));
  }
  return { inputs, V };
}

function softmax(o: Vector): Vector {
  const largest = Math.max(...o);
  const e = o.map((entry) => Math.exp(entry - largest));
  let total = 0;
  for (const entry of e) total += entry;
  return e.map((entry) => entry / total);
}

const column = (A: Matrix, s: number) => A.map((row) => row[s]);

function gradient(params: Params, X: Matrix, Y: Matrix, act: Act, dLoss: (o: Vector, y: Vector) => Vector): Params {
  const t = X[0].length;
  const result = params.map(({ W, b }) => ({ W: zeroMatrix(W.length, W[0].length), b: b.map(() => 0) }));
  for (let s = 0; s < t; s++) {
    const { inputs, V } = pass(params, column(X, s), act);
    const dO = dLoss(V[V.length - 1], column(Y, s));
    const J = jacobians(params, V.map((v) => v.map(act.slope)));
    for (let l = 0; l < params.length; l++) {
      const left = J[l][0].map((_, r) => J[l].reduce((sum, row, i) => sum + dO[i] * row[r], 0));
      const dW = contract(left, dAffineDW(left.length, inputs[l]));
      for (let i = 0; i < left.length; i++) {
        const row = result[l].W[i];
        result[l].b[i] += left[i] / t;
        for (let j = 0; j < row.length; j++) row[j] += dW[i][j] / t;
      }
    }
  }
  return result;
}

export function forwardNN1(params: Params, x: Vector): Vector {
  return pass(params, x, sigmoid).V[1];
}

export function lossNN1(params: Params, X: Matrix, Y: Matrix): number {
  let total = 0;
  for (let s = 0; s < X[0].length; s++) {
    const f = forwardNN1(params, column(X, s));
    for (let l = 0; l < f.length; l++) total += (f[l] - Y[l][s]) * (f[l] - Y[l][s]);
  }
  return total / X[0].length;
}

export function gradientNN1(params: Params, X: Matrix, Y: Matrix): Params {
  return gradient(params, X, Y, sigmoid, (o, y) => o.map((f, l) => 2 * (f - y[l])));
}

export function forwardNN2(params: Params, x: Vector): Vector {
  return softmax(pass(params, x, relu).V[2]);
}

export function lossNN2(params: Params, X: Matrix, Y: Matrix): number {
  let total = 0;
  for (let s = 0; s < X[0].length; s++) {
    const P = forwardNN2(params, column(X, s));
    for (let l = 0; l < P.length; l++) if (Y[l][s] !== 0) total -= Y[l][s] * Math.log(P[l]);
  }
  return total / X[0].length;
}

export function gradientNN2(params: Params, X: Matrix, Y: Matrix): Params {
  return gradient(params, X, Y, relu, (o, y) => softmax(o).map((p, l) => p - y[l]));
}

// Uniform within 1/sqrt(inputs), biases too, from a linear congruential generator.
export function init(widths: number[], seed: number): Params {
  let state = (seed + 12345) >>> 0;
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  for (let i = 0; i < 5; i++) random();
  return widths.slice(1).map((outputs, l) => {
    const draw = () => (2 * random() - 1) / Math.sqrt(widths[l]);
    const W = zeroMatrix(outputs, widths[l]).map((row) => row.map(draw));
    return { W, b: W.map(draw) };
  });
}

function train(params: Params, alpha: number, steps: number, loss: (p: Params) => number, slopes: (p: Params) => Params) {
  const losses = [loss(params)];
  for (let s = 0; s < steps; s++) {
    const g = slopes(params);
    params = params.map(({ W, b }, l) => ({
      W: W.map((row, i) => row.map((w, j) => w - alpha * g[l].W[i][j])),
      b: b.map((w, i) => w - alpha * g[l].b[i]),
    }));
    losses.push(loss(params));
  }
  return { params, losses };
}

export function trainNN1(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  return train(params, alpha, steps, (p) => lossNN1(p, X, Y), (p) => gradientNN1(p, X, Y));
}

export function trainNN2(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  return train(params, alpha, steps, (p) => lossNN2(p, X, Y), (p) => gradientNN2(p, X, Y));
}
