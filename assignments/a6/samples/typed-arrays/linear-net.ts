// Every matrix is kept as one Float64Array, row after row, and only cut into rows when it is handed back.
type Rows = ArrayLike<number>[];

class Flat {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;

  constructor(rows: number, columns: number) {
    this.rows = rows;
    this.columns = columns;
    this.data = new Float64Array(rows * columns);
  }

  static of(A: Rows, columns = A[0].length): Flat {
    const flat = new Flat(A.length, columns);
    for (let i = 0; i < A.length; i++) {
      if (A[i].length !== columns) throw new TypeError(`row ${i} has ${A[i].length} entries, not ${columns}`);
      flat.data.set(A[i], i * columns);
    }
    return flat;
  }

  /** The rows, as views into the one array. */
  cut(): Float64Array[] {
    const views: Float64Array[] = [];
    for (let at = 0; at < this.data.length; at += this.columns) views.push(this.data.subarray(at, at + this.columns));
    return views;
  }
}

/** A B, or A B^T where B is already given by its rows. */
function matmul(A: Flat, B: Flat, transposedB = false): Flat {
  const width = transposedB ? B.rows : B.columns;
  const [down, along] = transposedB ? [1, B.columns] : [B.columns, 1];
  const C = new Flat(A.rows, width);
  for (let i = 0; i < A.rows; i++)
    for (let q = 0; q < A.columns; q++) {
      const a = A.data[i * A.columns + q];
      for (let j = 0; j < width; j++) C.data[i * width + j] += a * B.data[q * down + j * along];
    }
  return C;
}

function transpose(A: Flat): Flat {
  const B = new Flat(A.columns, A.rows);
  for (let at = 0; at < A.data.length; at++)
    B.data[(at % A.columns) * A.rows + Math.floor(at / A.columns)] = A.data[at];
  return B;
}

/** W1 X + b for all examples at once. */
function hiddenBatch(W1: Flat, b: ArrayLike<number>, X: Flat): Flat {
  const H1 = matmul(W1, X);
  for (let at = 0; at < H1.data.length; at++) H1.data[at] += b[Math.floor(at / H1.columns)];
  return H1;
}

export function forward(W1: Rows, b: ArrayLike<number>, W2: Rows, x: ArrayLike<number>): Float64Array {
  if (b.length !== W1.length) throw new TypeError(`b has ${b.length} entries, W1 ${W1.length} rows`);
  const X = new Flat(x.length, 1);
  X.data.set(x);
  return matmul(Flat.of(W2, b.length), hiddenBatch(Flat.of(W1, x.length), b, X)).data;
}

/** I (size x size) times a row vector: a tensor whose slice l has the vector in row l. */
function identityTimes(size: number, v: ArrayLike<number>): Float64Array[][] {
  const T: Float64Array[][] = [];
  for (let l = 0; l < size; l++) {
    const slice = new Flat(size, v.length);
    slice.data.set(v, l * v.length);
    T.push(slice.cut());
  }
  return T;
}

export function dH2dW2(W1: Rows, b: ArrayLike<number>, W2: Rows, x: ArrayLike<number>): Float64Array[][] {
  const X = new Flat(x.length, 1);
  X.data.set(x);
  return identityTimes(W2.length, hiddenBatch(Flat.of(W1), b, X).data);
}

export function dH1dW1(W1: Rows, b: ArrayLike<number>, W2: Rows, x: ArrayLike<number>): Float64Array[][] {
  return identityTimes(W1.length, x);
}

export function dH2dW1(W1: Rows, b: ArrayLike<number>, W2: Rows, x: ArrayLike<number>): Float64Array[][] {
  return W2.map((row) => {
    const column = new Flat(row.length, 1);
    column.data.set(row);
    return matmul(column, Flat.of([x])).cut();
  });
}

export function numericalDH2dW1(
  W1: Rows,
  b: ArrayLike<number>,
  W2: Rows,
  x: ArrayLike<number>,
  h: number,
): Float64Array[][] {
  const rest = forward(W1, b, W2, x);
  const moved = Flat.of(W1);
  const T = W2.map(() => new Flat(W1.length, x.length));
  for (let at = 0; at < moved.data.length; at++) {
    const kept = moved.data[at];
    moved.data[at] = kept + h;
    const f = forward(moved.cut(), b, W2, x);
    moved.data[at] = kept;
    for (let l = 0; l < f.length; l++) T[l].data[at] = (f[l] - rest[l]) / h;
  }
  return T.map((slice) => slice.cut());
}

/** The hidden layer and f_W(X) - Y, of the whole batch. */
function outputs(W1: Rows, b: ArrayLike<number>, W2: Rows, X: Flat, Y: Rows): { H1: Flat; D: Flat } {
  const H1 = hiddenBatch(Flat.of(W1), b, X);
  const D = matmul(Flat.of(W2), H1);
  const target = Flat.of(Y, X.columns);
  for (let at = 0; at < D.data.length; at++) D.data[at] -= target.data[at];
  return { H1, D };
}

export function loss(W1: Rows, b: ArrayLike<number>, W2: Rows, X: Rows, Y: Rows): number {
  if (X.length === 0 || X[0].length === 0) throw new TypeError('a batch needs an example');
  const { D } = outputs(W1, b, W2, Flat.of(X), Y);
  return D.data.reduce((sum, d) => sum + d * d, 0) / D.columns;
}

export function lossGradient(W1: Rows, b: ArrayLike<number>, W2: Rows, X: Rows, Y: Rows) {
  const flatX = Flat.of(X);
  const { H1, D } = outputs(W1, b, W2, flatX, Y);
  for (let at = 0; at < D.data.length; at++) D.data[at] *= 2 / D.columns;
  const back = matmul(transpose(Flat.of(W2)), D);
  const db = Float64Array.from(back.cut(), (row) => row.reduce((sum, entry) => sum + entry));
  return { dW1: matmul(back, flatX, true).cut(), db, dW2: matmul(D, H1, true).cut() };
}

const axpy = (w: ArrayLike<number>, alpha: number, g: ArrayLike<number>) =>
  Float64Array.from(w, (entry, i) => entry - alpha * g[i]);

export function step(W1: Rows, b: ArrayLike<number>, W2: Rows, X: Rows, Y: Rows, alpha: number) {
  const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
  return {
    W1: dW1.map((g, i) => axpy(W1[i], alpha, g)),
    b: axpy(b, alpha, db),
    W2: dW2.map((g, l) => axpy(W2[l], alpha, g)),
  };
}

export function train(W1: Rows, b: ArrayLike<number>, W2: Rows, X: Rows, Y: Rows, alpha: number, steps: number) {
  const losses = new Float64Array(steps + 1);
  let now: { W1: Rows; b: ArrayLike<number>; W2: Rows } = { W1, b, W2 };
  for (let s = 0; ; s++) {
    losses[s] = loss(now.W1, now.b, now.W2, X, Y);
    if (s === steps) return { ...now, losses };
    now = step(now.W1, now.b, now.W2, X, Y, alpha);
  }
}

/** Householder reflections on A = X^T turn Y^T into Q^T Y^T; its first n rows are the part of Y that X can explain. */
export function globalMinimum(X: Rows, Y: Rows, p: number): number {
  const [n, k, t] = [X.length, Y.length, X[0].length];
  if (t < n) throw new TypeError(`${t} examples cannot fix ${n} inputs`);
  const A = Array.from(X, (row) => Float64Array.from(row));
  const B = Array.from(Y, (row) => Float64Array.from(row));
  for (let c = 0; c < n; c++) {
    const v = A[c].slice().fill(0, 0, c);
    const norm = Math.hypot(...v);
    if (!(norm > 1e-6 * Math.hypot(...(X[c] as number[]))))
      throw new TypeError(`row ${c} of X depends on those before it`);
    v[c] += v[c] < 0 ? -norm : norm;
    const length = v.reduce((sum, entry) => sum + entry * entry, 0);
    for (const w of [...A, ...B]) {
      const factor = (2 * v.reduce((sum, entry, s) => sum + entry * w[s], 0)) / length;
      for (let s = c; s < t; s++) w[s] -= factor * v[s];
    }
  }
  const explained = B.map((row) => row.slice(0, n));
  let E = 0;
  for (const row of B) for (const entry of row.subarray(n)) E += entry * entry;
  // Plane rotations make the explained rows orthogonal; what is left of the k - p shortest cannot be reached.
  for (let sweep = 0; sweep < 40; sweep++)
    for (let i = 0; i < k; i++)
      for (let j = i + 1; j < k; j++) {
        const dot = (u: Float64Array, w: Float64Array) => u.reduce((sum, entry, s) => sum + entry * w[s], 0);
        const angle =
          0.5 *
          Math.atan2(
            2 * dot(explained[i], explained[j]),
            dot(explained[j], explained[j]) - dot(explained[i], explained[i]),
          );
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        for (let s = 0; s < n; s++) {
          const [u, w] = [explained[i][s], explained[j][s]];
          explained[i][s] = cos * u - sin * w;
          explained[j][s] = sin * u + cos * w;
        }
      }
  const squares = Float64Array.from(explained, (row) => row.reduce((sum, entry) => sum + entry * entry, 0)).sort();
  return (E + squares.subarray(0, k - p).reduce((sum, entry) => sum + entry, 0)) / t;
}
