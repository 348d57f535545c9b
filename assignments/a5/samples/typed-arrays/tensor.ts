// A tensor is kept as one Float64Array with its shape; rows are only cut out when it is handed back.
type Tensor = number | ArrayLike<number> | ArrayLike<Tensor>;

interface Flat {
  shape: number[];
  steps: number[];
  data: Float64Array;
}

function stepsOf(shape: number[]): number[] {
  const steps = new Array<number>(shape.length);
  let step = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    steps[axis] = step;
    step *= shape[axis];
  }
  return steps;
}

function flatten(t: Tensor): Flat {
  const firsts: number[] = [];
  for (let part = t; typeof part !== 'number'; part = part[0]) firsts.push(part.length);
  const data = new Float64Array(firsts.reduce((size, length) => size * length, 1));
  let at = 0;
  const visit = (part: Tensor, depth: number) => {
    if (typeof part === 'number') {
      if (depth !== firsts.length) throw new TypeError(`a number stands ${depth} deep, others ${firsts.length}`);
      data[at++] = part;
      return;
    }
    if (part.length !== firsts[depth]) throw new TypeError(`length ${part.length} at depth ${depth}`);
    for (let i = 0; i < part.length; i++) visit(part[i], depth + 1);
  };
  visit(t, 0);
  return { shape: firsts, steps: stepsOf(firsts), data };
}

function cut(data: Float64Array, shape: number[]): Tensor {
  if (shape.length === 0) return data[0];
  if (shape.length === 1) return data;
  const size = data.length / shape[0];
  return Array.from({ length: shape[0] }, (_, i) => cut(data.subarray(i * size, (i + 1) * size), shape.slice(1)));
}

export function shape(t: Tensor): number[] {
  return flatten(t).shape;
}

/** Offsets of all multi-indices along some axes, the last one fastest. */
function offsets(flat: Flat, axes: number[]): Int32Array {
  return axes.reduce((before, axis) => {
    const after = new Int32Array(before.length * flat.shape[axis]);
    for (let i = 0; i < after.length; i++) {
      after[i] = before[Math.floor(i / flat.shape[axis])] + (i % flat.shape[axis]) * flat.steps[axis];
    }
    return after;
  }, new Int32Array(1));
}

export function tensordot(a: Tensor, b: Tensor, axes: number | [number[], number[]]): Tensor {
  const [A, B] = [flatten(a), flatten(b)];
  const count = typeof axes === 'number' ? axes : Math.max(axes[0].length, axes[1].length);
  if (count > A.shape.length || count > B.shape.length) throw new TypeError(`there are no ${count} axes`);
  const [axesA, axesB] =
    typeof axes === 'number' ? [A.shape.map((_, i) => i).slice(-axes || A.shape.length), B.shape.map((_, i) => i).slice(0, axes)] : axes;
  if (axesA.length !== axesB.length) throw new TypeError(`${axesA.length} axes cannot be paired with ${axesB.length}`);
  for (let p = 0; p < count; p++) {
    if (A.shape[axesA[p]] !== B.shape[axesB[p]]) throw new TypeError(`axes ${axesA[p]} and ${axesB[p]} differ`);
  }
  const freeA = A.shape.map((_, i) => i).filter((axis) => axesA.indexOf(axis) < 0);
  const freeB = B.shape.map((_, i) => i).filter((axis) => axesB.indexOf(axis) < 0);
  const [summedA, summedB] = [offsets(A, axesA), offsets(B, axesB)];
  const [startsA, startsB] = [offsets(A, freeA), offsets(B, freeB)];
  const data = new Float64Array(startsA.length * startsB.length);
  for (let i = 0; i < startsA.length; i++)
    for (let s = 0; s < summedA.length; s++)
      for (let j = 0; j < startsB.length; j++)
        data[i * startsB.length + j] += A.data[startsA[i] + summedA[s]] * B.data[startsB[j] + summedB[s]];
  return cut(data, [...freeA.map((axis) => A.shape[axis]), ...freeB.map((axis) => B.shape[axis])]);
}

export function contract(dfdh: ArrayLike<number>[], dhdw: ArrayLike<number>[][]): Float64Array[][] {
  return tensordot(dfdh, dhdw, 1) as Float64Array[][];
}

/** Position p in row-major data has index (p / step) mod length along each axis. */
export function multiIndex(shape: number[]): Int32Array[] {
  const steps = stepsOf(shape);
  const count = shape.reduce((size, length) => size * length, 1);
  return Array.from({ length: count }, (_, p) =>
    Int32Array.from(shape, (length, axis) => Math.floor(p / steps[axis]) % length),
  );
}
