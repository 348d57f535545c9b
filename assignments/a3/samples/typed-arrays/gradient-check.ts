type Vector = number[] | Float64Array;
type Matrix = Vector[];

function quotient(above: number, below: number, high: number, low: number): number {
  return (above - below) / (high - low);
}

export function forwardDifference(f: (x: Vector) => number, x: Vector, h: number): Float64Array {
  const point = Float64Array.from(x);
  const here = f(point);
  return Float64Array.from(x, (entry, i) => {
    point[i] = entry + h;
    const slope = quotient(f(point), here, point[i], entry);
    point[i] = entry;
    return slope;
  });
}

export function centralDifference(f: (x: Vector) => number, x: Vector, h: number): Float64Array {
  const point = Float64Array.from(x);
  return Float64Array.from(x, (entry, i) => {
    const [high, low] = [entry + h, entry - h];
    point[i] = high;
    const above = f(point);
    point[i] = low;
    const below = f(point);
    point[i] = entry;
    return quotient(above, below, high, low);
  });
}

export function numericalTensor(f: (W: Matrix) => Vector, W: Matrix, h: number): Float64Array[][] {
  const base = Float64Array.from(f(W));
  const T = Array.from(base, () => Array.from(W, (row) => new Float64Array(row.length)));
  const point = Array.from(W, (row) => Float64Array.from(row));
  for (const [i, row] of point.entries()) {
    for (let j = 0; j < row.length; j++) {
      row[j] = W[i][j] + h;
      const values = f(point);
      for (let k = 0; k < base.length; k++) T[k][i][j] = quotient(values[k], base[k], row[j], W[i][j]);
      row[j] = W[i][j];
    }
  }
  return T;
}

export function relativeError(a: Vector, b: Vector): number {
  return Math.max(...errors(a, b));
}

function errors(a: Vector, b: Vector): Float64Array {
  if (a.length !== b.length) throw new TypeError('one vector is longer');
  return Float64Array.from(a, (entry, i) => {
    const error = Math.abs(entry - b[i]) / Math.max(Math.abs(entry), Math.abs(b[i]));
    if (!Number.isNaN(error)) return error;
    return entry === 0 && b[i] === 0 ? 0 : Infinity;
  });
}

export function gradientCheck(
  f: (x: Vector) => number,
  gradient: (x: Vector) => Vector,
  x: Vector,
  h: number,
  tolerance: number,
) {
  const found = errors(gradient(x), centralDifference(f, x, h));
  const worst = found.reduce((largest, error) => Math.max(largest, error));
  return { worst, index: found.findIndex((error) => error === worst), ok: !(worst > tolerance) };
}
