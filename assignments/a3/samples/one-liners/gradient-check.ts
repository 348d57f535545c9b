type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];
type Scalar = (x: Vector) => number;

const plus = (x: Vector, i: number, h: number): Vector => x.map((entry, j) => (j === i ? entry + h : entry));

export const forwardDifference = (f: Scalar, x: Vector, h: number, fx = f(x)): Vector =>
  x.map((_, i) => (f(plus(x, i, h)) - fx) / h);

export const centralDifference = (f: Scalar, x: Vector, h: number): Vector =>
  x.map((_, i) => (f(plus(x, i, h)) - f(plus(x, i, -h))) / h / 2);

export const numericalTensor = (f: (W: Matrix) => Vector, W: Matrix, h: number): Tensor3 => {
  const base = [...f(W)];
  const moved = W.map((row, i) => row.map((_, j) => [...f(W.map((other, r) => (r === i ? plus(other, j, h) : other)))]));
  return base.map((value, k) => moved.map((row) => row.map((values) => (values[k] - value) / h)));
};

export const relativeError = (a: Vector, b: Vector): number => {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} entries`);
  const errors = a.map((p, i) => (p === b[i] ? 0 : Math.abs(p - b[i]) / Math.max(Math.abs(p), Math.abs(b[i]))));
  return Math.max(...errors.map((error) => (Number.isNaN(error) ? Infinity : error)));
};

export const gradientCheck = (f: Scalar, gradient: (x: Vector) => Vector, x: Vector, h: number, tolerance: number) => {
  const numerical = centralDifference(f, x, h);
  const errors = gradient(x).map((entry, i) => relativeError([entry], [numerical[i]]));
  const worst = Math.max(...errors);
  return { ok: worst <= tolerance, worst, index: errors.indexOf(worst) };
};
