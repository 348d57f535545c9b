type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

/** f with entry i of x moved by h; x is as it was when this returns. */
function at<Result>(f: () => Result, x: Vector, i: number, h: number): Result {
  const old = x[i];
  x[i] = old + h;
  try {
    return f();
  } finally {
    x[i] = old;
  }
}

export function forwardDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  const base = f(x);
  const result = new Array<number>(x.length);
  for (let i = x.length - 1; i >= 0; i--) result[i] = (at(() => f(x), x, i, h) - base) / h;
  return result;
}

export function centralDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  const result = new Array<number>(x.length);
  for (let i = 0; i < x.length; i++) {
    result[i] = (at(() => f(x), x, i, h) - at(() => f(x), x, i, -h)) / (2 * h);
  }
  return result;
}

export function numericalTensor(f: (W: Matrix) => Vector, W: Matrix, h: number): Tensor3 {
  const base = Array.from(f(W));
  const T: Tensor3 = base.map(() => W.map((row) => new Array<number>(row.length)));
  W.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) {
      const values = at(() => f(W), row, j, h);
      base.forEach((value, k) => {
        T[k][i][j] = (values[k] - value) / h;
      });
    }
  });
  return T;
}

export function relativeError(a: Vector, b: Vector): number {
  if (a.length !== b.length) throw new Error('lengths differ');
  return a.reduce((worst, entry, i) => Math.max(worst, error(entry, b[i])), 0);
}

/** 1 - smaller / larger, which is the same when the signs agree and 1 + smaller / larger when they do not. */
function error(p: number, q: number): number {
  if (p !== p || q !== q) return Number.POSITIVE_INFINITY;
  if (p === q) return 0;
  const [low, high] = Math.abs(p) < Math.abs(q) ? [p, q] : [q, p];
  return 1 - low / high;
}

export function gradientCheck(
  f: (x: Vector) => number,
  gradient: (x: Vector) => Vector,
  x: Vector,
  h: number,
  tolerance: number,
) {
  const numerical = centralDifference(f, x, h);
  const analytic = gradient(x);
  const report = { ok: true, worst: error(analytic[0], numerical[0]), index: 0 };
  for (let i = 1; i < x.length; i++) {
    const here = error(analytic[i], numerical[i]);
    if (here > report.worst) Object.assign(report, { worst: here, index: i });
  }
  return { ...report, ok: report.worst <= tolerance };
}
