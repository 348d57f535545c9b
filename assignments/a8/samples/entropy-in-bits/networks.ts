type Vector = number[];
type Matrix = number[][];
interface Layer {
  W: Matrix;
  b: Vector;
}
type Params = Layer[];

function column(A: Matrix, s: number): Vector {
  const v: Vector = [];
  for (let i = 0; i < A.length; i++) {
    v.push(A[i][s]);
  }
  return v;
}

// W h + b
function affine(layer: Layer, h: Vector): Vector {
  const v: Vector = [];
  for (let i = 0; i < layer.W.length; i++) {
    const row = layer.W[i];
    let sum = layer.b[i];
    for (let j = 0; j < h.length; j++) {
      sum += row[j] * h[j];
    }
    v.push(sum);
  }
  return v;
}

function sigmoid(v: Vector): Vector {
  const h: Vector = [];
  for (let i = 0; i < v.length; i++) {
    h.push(1 / (1 + Math.exp(-v[i])));
  }
  return h;
}

function relu(v: Vector): Vector {
  const h: Vector = [];
  for (let i = 0; i < v.length; i++) {
    h.push(v[i] > 0 ? v[i] : 0);
  }
  return h;
}

function softmax(o: Vector): Vector {
  let largest = o[0];
  for (let l = 1; l < o.length; l++) {
    if (o[l] > largest) largest = o[l];
  }
  const P: Vector = [];
  let total = 0;
  for (let l = 0; l < o.length; l++) {
    P.push(Math.exp(o[l] - largest));
    total += P[l];
  }
  for (let l = 0; l < P.length; l++) {
    P[l] /= total;
  }
  return P;
}

// The gradient with all entries 0.
function zerosLike(params: Params): Params {
  const zeros: Params = [];
  for (const { W, b } of params) {
    const dW: Matrix = [];
    for (let i = 0; i < W.length; i++) {
      dW.push(new Array<number>(W[i].length).fill(0));
    }
    zeros.push({ W: dW, b: new Array<number>(b.length).fill(0) });
  }
  return zeros;
}

// Adds delta h^T to the gradient of one layer's W, and delta to that of its b.
function accumulate(gradient: Layer, delta: Vector, h: Vector): void {
  for (let i = 0; i < delta.length; i++) {
    const row = gradient.W[i];
    gradient.b[i] += delta[i];
    for (let j = 0; j < h.length; j++) {
      row[j] += delta[i] * h[j];
    }
  }
}

// W^T delta
function back(W: Matrix, delta: Vector): Vector {
  const result = new Array<number>(W[0].length).fill(0);
  for (let i = 0; i < delta.length; i++) {
    for (let j = 0; j < result.length; j++) {
      result[j] += W[i][j] * delta[i];
    }
  }
  return result;
}

export function forwardNN1(params: Params, x: Vector): Vector {
  return affine(params[1], sigmoid(affine(params[0], x)));
}

export function lossNN1(params: Params, X: Matrix, Y: Matrix): number {
  const t = X[0].length;
  let total = 0;
  for (let s = 0; s < t; s++) {
    const output = forwardNN1(params, column(X, s));
    for (let l = 0; l < output.length; l++) {
      total += (output[l] - Y[l][s]) ** 2;
    }
  }
  return total / t;
}

export function gradientNN1(params: Params, X: Matrix, Y: Matrix): Params {
  const t = X[0].length;
  const gradient = zerosLike(params);
  for (let s = 0; s < t; s++) {
    const x = column(X, s);
    const h = sigmoid(affine(params[0], x));
    const delta = affine(params[1], h);
    for (let l = 0; l < delta.length; l++) {
      delta[l] = (2 / t) * (delta[l] - Y[l][s]);
    }
    accumulate(gradient[1], delta, h);
    const deltaH = back(params[1].W, delta);
    for (let i = 0; i < h.length; i++) {
      deltaH[i] *= h[i] * (1 - h[i]);
    }
    accumulate(gradient[0], deltaH, x);
  }
  return gradient;
}

export function forwardNN2(params: Params, x: Vector): Vector {
  return softmax(affine(params[2], relu(affine(params[1], relu(affine(params[0], x))))));
}

export function lossNN2(params: Params, X: Matrix, Y: Matrix): number {
  const t = X[0].length;
  let total = 0;
  for (let s = 0; s < t; s++) {
    const P = forwardNN2(params, column(X, s));
    for (let l = 0; l < P.length; l++) {
      if (Y[l][s] !== 0) total -= Y[l][s] * Math.log2(P[l]);
    }
  }
  return total / t;
}

export function gradientNN2(params: Params, X: Matrix, Y: Matrix): Params {
  const t = X[0].length;
  const gradient = zerosLike(params);
  for (let s = 0; s < t; s++) {
    const x = column(X, s);
    const h1 = relu(affine(params[0], x));
    const h2 = relu(affine(params[1], h1));
    const delta = softmax(affine(params[2], h2));
    for (let l = 0; l < delta.length; l++) {
      delta[l] = (delta[l] - Y[l][s]) / (t * Math.LN2);
    }
    accumulate(gradient[2], delta, h2);
    const delta2 = back(params[2].W, delta);
    for (let i = 0; i < h2.length; i++) {
      if (h2[i] <= 0) delta2[i] = 0;
    }
    accumulate(gradient[1], delta2, h1);
    const delta1 = back(params[1].W, delta2);
    for (let i = 0; i < h1.length; i++) {
      if (h1[i] <= 0) delta1[i] = 0;
    }
    accumulate(gradient[0], delta1, x);
  }
  return gradient;
}

// Uniform between -s and s, where s makes the variance 1 / (number of inputs of the layer).
export function init(widths: number[], seed: number): Params {
  let state = seed;
  const random = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  random();
  const params: Params = [];
  for (let i = 0; i + 1 < widths.length; i++) {
    const scale = Math.sqrt(3 / widths[i]);
    const W: Matrix = [];
    for (let r = 0; r < widths[i + 1]; r++) {
      const row: Vector = [];
      for (let c = 0; c < widths[i]; c++) {
        row.push(scale * (2 * random() - 1));
      }
      W.push(row);
    }
    params.push({ W, b: new Array<number>(widths[i + 1]).fill(0) });
  }
  return params;
}

// params - alpha gradient
function descend(params: Params, gradient: Params, alpha: number): Params {
  const result: Params = [];
  for (let i = 0; i < params.length; i++) {
    const W: Matrix = [];
    const b: Vector = [];
    for (let r = 0; r < params[i].W.length; r++) {
      const row: Vector = [];
      for (let c = 0; c < params[i].W[r].length; c++) {
        row.push(params[i].W[r][c] - alpha * gradient[i].W[r][c]);
      }
      W.push(row);
      b.push(params[i].b[r] - alpha * gradient[i].b[r]);
    }
    result.push({ W, b });
  }
  return result;
}

export function trainNN1(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  const losses: Vector = [lossNN1(params, X, Y)];
  for (let s = 0; s < steps; s++) {
    params = descend(params, gradientNN1(params, X, Y), alpha);
    losses.push(lossNN1(params, X, Y));
  }
  return { params, losses };
}

export function trainNN2(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  const losses: Vector = [lossNN2(params, X, Y)];
  for (let s = 0; s < steps; s++) {
    params = descend(params, gradientNN2(params, X, Y), alpha);
    losses.push(lossNN2(params, X, Y));
  }
  return { params, losses };
}
