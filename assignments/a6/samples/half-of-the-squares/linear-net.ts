type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

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

function hidden(W1: Matrix, b: Vector, x: Vector): Vector {
  const H1: Vector = [];
  for (let i = 0; i < W1.length; i++) {
    let sum = 0;
    for (let j = 0; j < x.length; j++) {
      sum += W1[i][j] * x[j];
    }
    H1.push(sum + b[i]);
  }
  return H1;
}

function checkShapes(W1: Matrix, b: Vector, W2: Matrix, x: Vector): void {
  for (const row of W1) {
    if (row.length !== x.length) throw new Error('every row of W1 must be as long as x');
  }
  if (b.length !== W1.length) throw new Error('b must have an entry for each row of W1');
  for (const row of W2) {
    if (row.length !== W1.length) throw new Error('every row of W2 must have an entry for each row of W1');
  }
}

export function forward(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Vector {
  checkShapes(W1, b, W2, x);
  const H1 = hidden(W1, b, x);
  const H2: Vector = [];
  for (let l = 0; l < W2.length; l++) {
    let sum = 0;
    for (let i = 0; i < H1.length; i++) {
      sum += W2[l][i] * H1[i];
    }
    H2.push(sum);
  }
  return H2;
}

export function dH2dW2(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const H1 = hidden(W1, b, x);
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

export function dH1dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const T: Tensor3 = [];
  for (let l = 0; l < W1.length; l++) {
    const slice = zeroMatrix(W1.length, x.length);
    for (let j = 0; j < x.length; j++) {
      slice[l][j] = x[j];
    }
    T.push(slice);
  }
  return T;
}

export function dH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector): Tensor3 {
  const inner = dH1dW1(W1, b, W2, x);
  const T: Tensor3 = [];
  for (let l = 0; l < W2.length; l++) {
    const slice = zeroMatrix(W1.length, x.length);
    for (let r = 0; r < W1.length; r++) {
      for (let i = 0; i < W1.length; i++) {
        for (let j = 0; j < x.length; j++) {
          slice[i][j] += W2[l][r] * inner[r][i][j];
        }
      }
    }
    T.push(slice);
  }
  return T;
}

export function numericalDH2dW1(W1: Matrix, b: Vector, W2: Matrix, x: Vector, h: number): Tensor3 {
  const before = forward(W1, b, W2, x);
  const T: Tensor3 = [];
  for (let l = 0; l < W2.length; l++) {
    T.push(zeroMatrix(W1.length, x.length));
  }
  for (let i = 0; i < W1.length; i++) {
    for (let j = 0; j < x.length; j++) {
      const moved = W1.map((row) => row.slice());
      moved[i][j] += h;
      const after = forward(moved, b, W2, x);
      for (let l = 0; l < W2.length; l++) {
        T[l][i][j] = (after[l] - before[l]) / h;
      }
    }
  }
  return T;
}

export function loss(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix): number {
  if (X.length === 0 || X[0].length === 0) throw new Error('the batch is empty');
  const t = X[0].length;
  let total = 0;
  for (let s = 0; s < t; s++) {
    const output = forward(W1, b, W2, column(X, s));
    for (let l = 0; l < output.length; l++) {
      total += (output[l] - Y[l][s]) ** 2;
    }
  }
  return total / (2 * t);
}

export function lossGradient(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) {
  const n = X.length;
  const m = W1.length;
  const k = W2.length;
  const t = X[0].length;
  const dW1 = zeroMatrix(m, n);
  const db = new Array<number>(m).fill(0);
  const dW2 = zeroMatrix(k, m);
  for (let s = 0; s < t; s++) {
    const x = column(X, s);
    const H1 = hidden(W1, b, x);
    const output = forward(W1, b, W2, x);
    const residual: Vector = [];
    for (let l = 0; l < k; l++) {
      residual.push((1 / t) * (output[l] - Y[l][s]));
    }
    for (let l = 0; l < k; l++) {
      for (let i = 0; i < m; i++) {
        dW2[l][i] += residual[l] * H1[i];
      }
    }
    for (let i = 0; i < m; i++) {
      let back = 0;
      for (let l = 0; l < k; l++) {
        back += W2[l][i] * residual[l];
      }
      db[i] += back;
      for (let j = 0; j < n; j++) {
        dW1[i][j] += back * x[j];
      }
    }
  }
  return { dW1, db, dW2 };
}

function descend(A: Matrix, dA: Matrix, alpha: number): Matrix {
  const result: Matrix = [];
  for (let i = 0; i < A.length; i++) {
    const row: Vector = [];
    for (let j = 0; j < A[i].length; j++) {
      row.push(A[i][j] - alpha * dA[i][j]);
    }
    result.push(row);
  }
  return result;
}

export function step(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number) {
  const gradient = lossGradient(W1, b, W2, X, Y);
  return {
    W1: descend(W1, gradient.dW1, alpha),
    b: descend([b], [gradient.db], alpha)[0],
    W2: descend(W2, gradient.dW2, alpha),
  };
}

export function train(W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  let weights = { W1, b, W2 };
  const losses = [loss(W1, b, W2, X, Y)];
  for (let s = 0; s < steps; s++) {
    weights = step(weights.W1, weights.b, weights.W2, X, Y, alpha);
    losses.push(loss(weights.W1, weights.b, weights.W2, X, Y));
  }
  return { W1: weights.W1, b: weights.b, W2: weights.W2, losses };
}

// A B^T
function timesTransposed(A: Matrix, B: Matrix): Matrix {
  const C = zeroMatrix(A.length, B.length);
  for (let i = 0; i < A.length; i++) {
    for (let j = 0; j < B.length; j++) {
      for (let s = 0; s < A[i].length; s++) {
        C[i][j] += A[i][s] * B[j][s];
      }
    }
  }
  return C;
}

// The Cholesky factor L of S = L L^T.
function cholesky(S: Matrix): Matrix {
  const L = zeroMatrix(S.length, S.length);
  for (let i = 0; i < S.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = S[i][j];
      for (let q = 0; q < j; q++) {
        rest -= L[i][q] * L[j][q];
      }
      if (i > j) {
        L[i][j] = rest / L[j][j];
      } else if (rest > 1e-10 * S[i][i]) {
        L[i][i] = Math.sqrt(rest);
      } else {
        throw new Error('X X^T is singular');
      }
    }
  }
  return L;
}

// Jacobi's method: turns two rows and columns of a symmetric matrix at a time until only the diagonal is left.
function eigenvalues(S: Matrix): Vector {
  const A = S.map((row) => row.slice());
  for (let sweep = 0; sweep < 50; sweep++) {
    for (let p = 0; p < A.length; p++) {
      for (let q = p + 1; q < A.length; q++) {
        if (A[p][q] === 0) continue;
        const theta = (A[q][q] - A[p][p]) / (2 * A[p][q]);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(tangent * tangent + 1);
        const d = tangent * c;
        for (let i = 0; i < A.length; i++) {
          const [u, v] = [A[i][p], A[i][q]];
          A[i][p] = c * u - d * v;
          A[i][q] = d * u + c * v;
        }
        for (let i = 0; i < A.length; i++) {
          const [u, v] = [A[p][i], A[q][i]];
          A[p][i] = c * u - d * v;
          A[q][i] = d * u + c * v;
        }
      }
    }
  }
  return A.map((row, i) => row[i]);
}

export function globalMinimum(X: Matrix, Y: Matrix, p: number): number {
  const t = X[0].length;
  const L = cholesky(timesTransposed(X, X));
  // S_YX S_XX^-1 S_XY = M M^T with M = S_YX L^-T.
  const M = timesTransposed(Y, X);
  for (const row of M) {
    for (let i = 0; i < row.length; i++) {
      for (let j = 0; j < i; j++) {
        row[i] -= L[i][j] * row[j];
      }
      row[i] /= L[i][i];
    }
  }
  const largestFirst = eigenvalues(timesTransposed(M, M)).sort((u, v) => v - u);
  let E = 0;
  for (const row of Y) {
    for (const y of row) {
      E += y * y;
    }
  }
  for (let i = 0; i < p; i++) {
    E -= largestFirst[i];
  }
  return E / t;
}
