type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

export function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function centralDifference(f: (v: Vector) => number, v: Vector): Vector {
  const h = 1e-5;
  return v.map((_, i) => {
    const moved = (by: number) => v.map((entry, j) => (j === i ? entry + by : entry));
    return (f(moved(h)) - f(moved(-h))) / (2 * h);
  });
}

function dot(u: Vector, v: Vector): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) {
    sum += u[i] * v[i];
  }
  return sum;
}

export function multivariateSigmoid(w: Vector, x: Vector) {
  if (w.length !== x.length + 1) throw new Error('w must have one entry more than x');
  const f = (u: Vector, v: Vector) => sigmoid(dot(u, v) + u[v.length]);
  return { f: f(w, x), dw: centralDifference((u) => f(u, x), w), dx: centralDifference((v) => f(w, v), x) };
}

export function neuron(w: Vector, x: Vector, b: number) {
  const { f, dw, dx } = multivariateSigmoid([...w, b], x);
  return { f, dw: dw.slice(0, -1), dx, db: dw[x.length] };
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
  if (J.length !== v.length) throw new Error('J must have a row for each entry of v');
  for (const row of J) {
    if (row.length !== J[0].length) throw new Error('the rows of J must have one length');
  }
  const result: Vector = [];
  for (let k = 0; k < J[0].length; k++) {
    let sum = 0;
    for (let j = 0; j < J.length; j++) {
      sum += v[j] * J[j][k];
    }
    result.push(sum);
  }
  return result;
}
