export type Vector = number[];
export type Scalar = (x: Vector) => number;

export function numericalTensor(f: (W: Vector[]) => Vector, W: Vector[], h: number): number[][][] {
  const base = Object.freeze([...f(W)]);
  const columns = W.flatMap((row, i) => row.map((_, j) => ({ i, j })));
  const slices = columns.map(({ i, j }) => {
    const copy = W.map((row) => [...row]);
    copy[i][j] = W[i][j] + h;
    return f(copy).map((value, k) => (value - base[k]) / h);
  });
  return base.map((_, k) => {
    let next = 0;
    return W.map((row) => row.map(() => slices[next++][k]));
  });
}

export function forwardDifference(f: Scalar, x: Vector, h: number): Vector {
  return numericalTensor(([row]) => [f(row)], [x], h)[0][0];
}

export function centralDifference(f: Scalar, x: Vector, h: number): Vector {
  // The base value is what stands below: each entry is moved from x_i - h to x_i + h.
  return x.map((entry, i) => {
    const lowered = x.with(i, entry - h);
    return forwardAt(f, lowered, i, 2 * h);
  });
}

function forwardAt(f: Scalar, x: Vector, i: number, h: number): number {
  return (f(x.with(i, x[i] + h)) - f(x)) / h;
}
