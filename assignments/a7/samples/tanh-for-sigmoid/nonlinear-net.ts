type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Activation = 'sigmoid' | 'relu';

function zeroMatrix(rows: number, columns: number): Matrix {
  const A: Matrix = [];
  for (let i = 0; i < rows; i++) {
    A.push(new Array<number>(columns).fill(0));
  }
  return A;
}

function column(A: Matrix, s: number): Vector {
  const v: Vector = [];
  for (let i = 0; i < A.length; i++) {
    v.push(A[i][s]);
  }
  return v;
}

function times(A: Matrix, v: Vector): Vector {
  const result: Vector = [];
  for (let i = 0; i < A.length; i++) {
    let sum = 0;
    for (let j = 0; j < v.length; j++) {
      sum += A[i][j] * v[j];
    }
    result.push(sum);
  }
  return result;
}

function preActivations(W1: Matrix, b: Vector, x: Vector): Vector {
  const V = times(W1, x);
  for (let i = 0; i < V.length; i++) {
    V[i] += b[i];
  }
  return V;
}

function tanh(z: number): number {
  return Math.tanh(z);
}

export function activate(act: Activation, v: Vector): Vector {
  const result: Vector = [];
  for (let i = 0; i < v.length; i++) {
    if (act === 'sigmoid') {
      result.push(tanh(v[i]));
    } else if (v[i] > 0) {
      result.push(v[i]);
    } else {
      result.push(0);
    }
  }
  return result;
}

export function activatePrime(act: Activation, v: Vector): Vector {
  const result: Vector = [];
  for (let i = 0; i < v.length; i++) {
    if (act === 'sigmoid') {
      const h = tanh(v[i]);
      result.push(1 - h * h);
    } else if (v[i] > 0) {
      result.push(1);
    } else {
      result.push(0);
    }
  }
  return result;
}

export function forward(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  return times(W2, activate(act, preActivations(W1, b, x)));
}

export function dH2dV(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Matrix {
  const slopes = activatePrime(act, preActivations(W1, b, x));
  const J = zeroMatrix(W2.length, W1.length);
  for (let l = 0; l < W2.length; l++) {
    for (let i = 0; i < W1.length; i++) {
      J[l][i] = W2[l][i] * slopes[i];
    }
  }
  return J;
}

export function dH2dW1(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const J = dH2dV(act, W1, b, W2, x);
  const T: Tensor3 = [];
  for (let l = 0; l < W2.length; l++) {
    const slice = zeroMatrix(W1.length, x.length);
    for (let i = 0; i < W1.length; i++) {
      for (let j = 0; j < x.length; j++) {
        slice[i][j] = J[l][i] * x[j];
      }
    }
    T.push(slice);
  }
  return T;
}

export function dH2dW2(act: Activation, W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const H1 = activate(act, preActivations(W1, b, x));
  const T: Tensor3 = [];
  for (let l = 0; l < W2.length; l++) {
    const slice = zeroMatrix(W2.length, H1.length);
    for (let i = 0; i < H1.length; i++) {
      slice[l][i] = H1[i];
    }
    T.push(slice);
  }
  return T;
}

export function loss(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  const t = X[0].length;
  let total = 0;
  for (let s = 0; s < t; s++) {
    const output = forward(act, W1, b, W2, column(X, s));
    for (let l = 0; l < output.length; l++) {
      total += (output[l] - Y[l][s]) ** 2;
    }
  }
  return total / t;
}

export function lossGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const t = X[0].length;
  const D = zeroMatrix(W2.length, t);
  for (let s = 0; s < t; s++) {
    const output = forward(act, W1, b, W2, column(X, s));
    for (let l = 0; l < W2.length; l++) {
      D[l][s] = (2 / t) * (output[l] - Y[l][s]);
    }
  }
  return wayBack(act, W1, b, W2, X, D);
}

export function crossEntropyGradient(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const t = X[0].length;
  const D = zeroMatrix(W2.length, t);
  for (let s = 0; s < t; s++) {
    const P = softmax(forward(act, W1, b, W2, column(X, s)));
    for (let l = 0; l < W2.length; l++) {
      D[l][s] = (P[l] - Y[l][s]) / t;
    }
  }
  return wayBack(act, W1, b, W2, X, D);
}

// D = dL/dF, one column for each example
function wayBack(act: Activation, W1: Matrix, b: Vector, W2: Matrix, X: Matrix, D: Matrix) {
  const dW1 = zeroMatrix(W1.length, X.length);
  const db = new Array<number>(W1.length).fill(0);
  const dW2 = zeroMatrix(W2.length, W1.length);
  for (let s = 0; s < X[0].length; s++) {
    const V = preActivations(W1, b, column(X, s));
    const H1 = activate(act, V);
    const slopes = activatePrime(act, V);
    for (let i = 0; i < W1.length; i++) {
      let back = 0;
      for (let l = 0; l < W2.length; l++) {
        dW2[l][i] += D[l][s] * H1[i];
        back += W2[l][i] * D[l][s];
      }
      const dV = back * slopes[i];
      db[i] += dV;
      for (let j = 0; j < X.length; j++) {
        dW1[i][j] += dV * X[j][s];
      }
    }
  }
  return { dW1, db, dW2 };
}

function norm(o: Vector): number {
  let squares = 0;
  for (let i = 0; i < o.length; i++) {
    squares += o[i] * o[i];
  }
  return Math.sqrt(squares);
}

export function normalize(o: Vector): Vector {
  const length = norm(o);
  if (length === 0) throw new Error('o is the zero vector');
  const y: Vector = [];
  for (let i = 0; i < o.length; i++) {
    y.push(o[i] / length);
  }
  return y;
}

export function normalizeJacobian(o: Vector): Matrix {
  const length = norm(o);
  const J = zeroMatrix(o.length, o.length);
  for (let i = 0; i < o.length; i++) {
    for (let j = 0; j < o.length; j++) {
      J[i][j] = -(o[i] * o[j]) / length ** 3;
      if (i === j) J[i][j] += 1 / length;
    }
  }
  return J;
}

export function softmax(o: Vector): Vector {
  let largest = o[0];
  for (let l = 1; l < o.length; l++) {
    if (o[l] > largest) largest = o[l];
  }
  let total = 0;
  const P: Vector = [];
  for (let l = 0; l < o.length; l++) {
    P.push(Math.exp(o[l] - largest));
    total += P[l];
  }
  for (let l = 0; l < o.length; l++) {
    P[l] /= total;
  }
  return P;
}

export function crossEntropy(P: Matrix, Y: Matrix): number {
  const t = Y[0].length;
  let total = 0;
  for (let l = 0; l < Y.length; l++) {
    for (let s = 0; s < t; s++) {
      if (Y[l][s] !== 0) {
        total += Y[l][s] * Math.log(P[l][s]);
      }
    }
  }
  return -total / t;
}
