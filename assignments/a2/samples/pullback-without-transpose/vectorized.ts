type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

export function multivariateSigmoid(w: Vector, x: Vector) {
  if (w.length !== x.length + 1) throw new Error('w must have one entry more than x');
  let z = w[x.length];
  for (let i = 0; i < x.length; i++) {
    z += w[i] * x[i];
  }
  const f = sigmoid(z);
  const slope = f * (1 - f);
  const dw: Vector = [];
  const dx: Vector = [];
  for (let i = 0; i < x.length; i++) {
    dw.push(slope * x[i]);
    dx.push(slope * w[i]);
  }
  dw.push(slope);
  return { f, dw, dx };
}

export function neuron(w: Vector, x: Vector, b: number) {
  let v1 = 0;
  for (let i = 0; i < x.length; i++) {
    v1 += x[i] * w[i];
  }
  const v2 = v1 + b;
  const f = sigmoid(v2);
  const slope = f * (1 - f);
  const dw: Vector = [];
  const dx: Vector = [];
  for (let i = 0; i < x.length; i++) {
    dw.push(slope * x[i]);
    dx.push(slope * w[i]);
  }
  const db = slope;
  return { f, dw, dx, db };
}

function zeros(rows: number, columns: number): Matrix {
  const A: Matrix = [];
  for (let i = 0; i < rows; i++) {
    A.push(new Array<number>(columns).fill(0));
  }
  return A;
}

export function sigmoidJacobian(v: Vector): Matrix {
  const J = zeros(v.length, v.length);
  for (let i = 0; i < v.length; i++) {
    const y = sigmoid(v[i]);
    J[i][i] = y * (1 - y);
  }
  return J;
}

export function affineJacobian(W: Matrix, x: Vector, b: Vector) {
  const k = W.length;
  const n = x.length;
  const dx = zeros(k, n);
  const db = zeros(k, k);
  const dW: Tensor3 = [];
  for (let l = 0; l < k; l++) {
    for (let j = 0; j < n; j++) {
      dx[l][j] = W[l][j];
    }
    db[l][l] = 1;
    const T = zeros(k, n);
    for (let j = 0; j < n; j++) {
      T[l][j] = x[j];
    }
    dW.push(T);
  }
  return { dx, dW, db };
}

export function pullback(J: Matrix, v: Vector): Vector {
  const result: Vector = [];
  for (const row of J) {
    if (row.length !== v.length) throw new Error('every row of J must be as long as v');
    let sum = 0;
    for (let k = 0; k < v.length; k++) {
      sum += row[k] * v[k];
    }
    result.push(sum);
  }
  return result;
}
