type Vector = number[];
type Matrix = number[][];
type Tensor3 = number[][][];

function moved(x: Vector, i: number, h: number): Vector {
  const copy = x.slice();
  copy[i] += h;
  return copy;
}

export function forwardDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  const base = f(x);
  const result: Vector = [];
  for (let i = 0; i < x.length; i++) {
    result.push((f(moved(x, i, h)) - base) / h);
  }
  return result;
}

export function centralDifference(f: (x: Vector) => number, x: Vector, h: number): Vector {
  const result: Vector = [];
  for (let i = 0; i < x.length; i++) {
    const up = f(moved(x, i, h));
    const down = f(moved(x, i, -h));
    result.push((up - down) / (2 * h));
  }
  return result;
}

export function numericalTensor(f: (W: Matrix) => Vector, W: Matrix, h: number): Tensor3 {
  const base = f(W).slice();
  const T: Tensor3 = base.map(() => W.map((row) => row.map(() => 0)));
  for (let i = 0; i < W.length; i++) {
    for (let j = 0; j < W[i].length; j++) {
      const copy = W.map((row) => row.slice());
      copy[i][j] += h;
      const values = f(copy);
      for (let k = 0; k < base.length; k++) {
        T[k][i][j] = (values[k] - base[k]) / h;
      }
    }
  }
  return T;
}

function entryError(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Infinity;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 0 : Math.abs(a - b) / larger;
}

export function relativeError(a: Vector, b: Vector): number {
  let worst = 0;
  for (let i = 0; i < a.length; i++) {
    worst = Math.max(worst, entryError(a[i], b[i]));
  }
  return worst;
}

export function gradientCheck(
  f: (x: Vector) => number,
  gradient: (x: Vector) => Vector,
  x: Vector,
  h: number,
  tolerance: number,
): { ok: boolean; worst: number; index: number } {
  const analytic = gradient(x);
  const numerical = centralDifference(f, x, h);
  let worst = -1;
  let index = -1;
  for (let i = 0; i < x.length; i++) {
    const error = entryError(analytic[i], numerical[i]);
    if (error > worst) {
      worst = error;
      index = i;
    }
  }
  return { ok: worst <= tolerance, worst, index };
}
