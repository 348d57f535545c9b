// Layers from the last to the first, by recursion; hyperbolic tangents for sigmoids, absolute values for ReLUs.
type Vector = number[];
type Matrix = number[][];
type Params = { W: Matrix; b: Vector }[];
type Back = { slopes: Params; delta: Vector };

const sigmoid = (v: number) => (1 + Math.tanh(v / 2)) / 2;
const relu = (v: number) => (v + Math.abs(v)) / 2;

function affine({ W, b }: Params[0], h: Vector): Vector {
  return W.map((row, i) => {
    let sum = 0;
    for (let j = row.length - 1; j >= 0; j--) sum += row[j] * h[j];
    return b[i] + sum;
  });
}

// P_l = 1 / (sum of e^(o_j - o_l)); an exponential that overflows makes it 0, as it should be.
const softmax = (o: Vector) => o.map((entry) => 1 / o.reduce((sum, other) => sum + Math.exp(other - entry), 0));

// The slopes of the layers from `params` on, and the derivative of the loss with respect to what goes into them.
function back(params: Params, h: Vector, act: (v: number) => number, slope: (h: number) => number, top: (o: Vector) => Vector): Back {
  const [first, ...others] = params;
  const v = affine(first, h);
  let delta: Vector;
  let slopes: Params = [];
  if (others.length === 0) {
    delta = top(v);
  } else {
    const next = v.map(act);
    const above = back(others, next, act, slope, top);
    slopes = above.slopes;
    delta = above.delta.map((d, i) => d * slope(next[i]));
  }
  const here = { W: delta.map((d) => h.map((input) => d * input)), b: delta };
  const below = h.map((_, j) => first.W.reduce((sum, row, i) => sum + row[j] * delta[i], 0));
  return { slopes: [here, ...slopes], delta: below };
}

function overBatch(params: Params, X: Matrix, Y: Matrix, one: (x: Vector, y: Vector) => Params): Params {
  const t = X[0].length;
  const total: Params = params.map(({ W, b }) => ({ W: W.map((row) => row.map(() => 0)), b: b.map(() => 0) }));
  for (let s = t - 1; s >= 0; s--) {
    const slopes = one(X.map((row) => row[s]), Y.map((row) => row[s]));
    for (let l = 0; l < total.length; l++) {
      for (let i = 0; i < total[l].b.length; i++) {
        total[l].b[i] += slopes[l].b[i] / t;
        for (let j = 0; j < total[l].W[i].length; j++) total[l].W[i][j] += slopes[l].W[i][j] / t;
      }
    }
  }
  return total;
}

export function forwardNN1(params: Params, x: Vector): Vector {
  return affine(params[1], affine(params[0], x).map(sigmoid));
}

export function lossNN1(params: Params, X: Matrix, Y: Matrix): number {
  let total = 0;
  X[0].forEach((_, s) => {
    total += Math.hypot(...forwardNN1(params, X.map((row) => row[s])).map((f, l) => f - Y[l][s])) ** 2;
  });
  return total / X[0].length;
}

export function gradientNN1(params: Params, X: Matrix, Y: Matrix): Params {
  return overBatch(params, X, Y, (x, y) => {
    const top = (o: Vector) => o.map((f, l) => 2 * f - 2 * y[l]);
    return back(params, x, sigmoid, (h) => h - h * h, top).slopes;
  });
}

export function forwardNN2(params: Params, x: Vector): Vector {
  return softmax(affine(params[2], affine(params[1], affine(params[0], x).map(relu)).map(relu)));
}

export function lossNN2(params: Params, X: Matrix, Y: Matrix): number {
  let product = 0;
  X[0].forEach((_, s) => {
    forwardNN2(params, X.map((row) => row[s])).forEach((p, l) => {
      if (Y[l][s] > 0) product += Math.log(1 / p) * Y[l][s];
    });
  });
  return product / X[0].length;
}

export function gradientNN2(params: Params, X: Matrix, Y: Matrix): Params {
  return overBatch(params, X, Y, (x, y) => {
    const top = (o: Vector) => softmax(o).map((p, l) => p - y[l]);
    return back(params, x, relu, (h) => (h === 0 ? 0 : 1), top).slopes;
  });
}

// The digits of the seed times an irrational number: the same for the same seed, and spread evenly over [-1, 1).
export function init(widths: number[], seed: number): Params {
  let count = 0;
  const next = () => {
    count += 1;
    const far = (seed % 65536) * 0.754877666 + Math.floor(seed / 65536) * 0.569840291 + count * count * 0.618033988;
    return 2 * (far - Math.floor(far)) - 1;
  };
  return widths.slice(1).map((outputs, l) => ({
    W: Array.from({ length: outputs }, () => Array.from({ length: widths[l] }, () => next() * Math.sqrt(3 / widths[l]))),
    b: Array.from({ length: outputs }, () => 0),
  }));
}

function train(params: Params, alpha: number, steps: number, loss: (p: Params) => number, slopes: (p: Params) => Params) {
  const losses = [loss(params)];
  while (losses.length <= steps) {
    const g = slopes(params);
    params = params.map(({ W, b }, l) => ({
      b: b.map((w, i) => w - alpha * g[l].b[i]),
      W: W.map((row, i) => row.map((w, j) => w - alpha * g[l].W[i][j])),
    }));
    losses.push(loss(params));
  }
  return { losses, params };
}

export const trainNN1 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) =>
  train(params, alpha, steps, (p) => lossNN1(p, X, Y), (p) => gradientNN1(p, X, Y));

export const trainNN2 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) =>
  train(params, alpha, steps, (p) => lossNN2(p, X, Y), (p) => gradientNN2(p, X, Y));
