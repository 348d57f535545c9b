// Solves the pair of networks of the rubric beside it: two ReLU layers with linear outputs, and a ReLU, a sigmoid and another ReLU
// layer with softmax outputs, both on the mean squared error.
type Vector = number[];
type Matrix = number[][];
type Params = { W: Matrix; b: Vector }[];
type Activation = { value: (v: number) => number; slope: (h: number) => number };
type Network = { hidden: Activation[]; output: (o: Vector) => Vector; back: (f: Vector, d: Vector) => Vector };

const relu: Activation = { value: (v) => Math.max(v, 0), slope: (h) => (h > 0 ? 1 : 0) };
const sigmoid: Activation = { value: (v) => 1 / (1 + Math.exp(-v)), slope: (h) => h * (1 - h) };

function softmax(o: Vector): Vector {
  const largest = Math.max(...o);
  const e = o.map((entry) => Math.exp(entry - largest));
  const total = e.reduce((sum, entry) => sum + entry, 0);
  return e.map((entry) => entry / total);
}

/** (diag(P) - P P^T) d */
function softmaxBack(P: Vector, d: Vector): Vector {
  const mean = P.reduce((sum, p, l) => sum + p * d[l], 0);
  return P.map((p, l) => p * (d[l] - mean));
}

const NN1: Network = { hidden: [relu, relu], output: (o) => o, back: (_, d) => d };
const NN2: Network = { hidden: [relu, sigmoid, relu], output: softmax, back: softmaxBack };

function column(A: Matrix, s: number): Vector {
  return A.map((row) => row[s]);
}

/** What goes into each layer, and the outputs. */
function pass(network: Network, params: Params, x: Vector): { inputs: Vector[]; f: Vector } {
  const inputs = [x];
  for (const [l, { W, b }] of params.entries()) {
    const v: Vector = [];
    for (let i = 0; i < b.length; i++) {
      let sum = b[i];
      for (let j = 0; j < inputs[l].length; j++) sum += W[i][j] * inputs[l][j];
      v.push(sum);
    }
    if (l === network.hidden.length) return { inputs, f: network.output(v) };
    inputs.push(v.map(network.hidden[l].value));
  }
  throw new Error('too few layers');
}

function loss(network: Network, params: Params, X: Matrix, Y: Matrix): number {
  let total = 0;
  for (let s = 0; s < X[0].length; s++) {
    const { f } = pass(network, params, column(X, s));
    for (let l = 0; l < f.length; l++) total += (f[l] - Y[l][s]) ** 2;
  }
  return total / X[0].length;
}

function gradient(network: Network, params: Params, X: Matrix, Y: Matrix): Params {
  const result: Params = params.map(({ W, b }) => ({ W: W.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
  for (let s = 0; s < X[0].length; s++) {
    const { inputs, f } = pass(network, params, column(X, s));
    let delta = network.back(
      f,
      f.map((entry, l) => (2 * (entry - Y[l][s])) / X[0].length),
    );
    for (let l = params.length - 1; l >= 0; l--) {
      const below: Vector = inputs[l].map(() => 0);
      for (let i = 0; i < delta.length; i++) {
        result[l].b[i] += delta[i];
        for (let j = 0; j < below.length; j++) {
          result[l].W[i][j] += delta[i] * inputs[l][j];
          below[j] += params[l].W[i][j] * delta[i];
        }
      }
      if (l > 0) delta = below.map((entry, j) => entry * network.hidden[l - 1].slope(inputs[l][j]));
    }
  }
  return result;
}

function train(network: Network, start: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  let params = start;
  const losses = [loss(network, params, X, Y)];
  for (let s = 0; s < steps; s++) {
    const slopes = gradient(network, params, X, Y);
    params = params.map(({ W, b }, l) => ({
      W: W.map((row, i) => row.map((w, j) => w - alpha * slopes[l].W[i][j])),
      b: b.map((w, i) => w - alpha * slopes[l].b[i]),
    }));
    losses.push(loss(network, params, X, Y));
  }
  return { params, losses };
}

export function init(widths: number[], seed: number): Params {
  let state = seed;
  const random = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let i = 0; i < 5; i++) random();
  return widths.slice(1).map((outputs, l) => {
    const limit = Math.sqrt(3 / widths[l]);
    const W = Array.from({ length: outputs }, () =>
      Array.from({ length: widths[l] }, () => limit * (2 * random() - 1)),
    );
    return { W, b: W.map(() => 0) };
  });
}

export const forwardNN1 = (params: Params, x: Vector) => pass(NN1, params, x).f;
export const lossNN1 = (params: Params, X: Matrix, Y: Matrix) => loss(NN1, params, X, Y);
export const gradientNN1 = (params: Params, X: Matrix, Y: Matrix) => gradient(NN1, params, X, Y);
export const trainNN1 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) =>
  train(NN1, params, X, Y, alpha, steps);
export const forwardNN2 = (params: Params, x: Vector) => pass(NN2, params, x).f;
export const lossNN2 = (params: Params, X: Matrix, Y: Matrix) => loss(NN2, params, X, Y);
export const gradientNN2 = (params: Params, X: Matrix, Y: Matrix) => gradient(NN2, params, X, Y);
export const trainNN2 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) =>
  train(NN2, params, X, Y, alpha, steps);
