type Tensor = number | Tensor[];

export function shape(t: Tensor): number[] {
  if (typeof t === 'number') return [1];
  if (t.every((entry) => typeof entry === 'number')) return [t.length];
  const inner = shape(t[0]);
  for (let i = 1; i < t.length; i++) {
    const other = shape(t[i]);
    if (other.length !== inner.length) throw new Error('the entries differ in rank');
    for (let axis = 0; axis < inner.length; axis++) {
      if (other[axis] !== inner[axis]) throw new Error('the entries differ in shape');
    }
  }
  return [t.length, ...inner];
}

export function multiIndex(shape: number[]): number[][] {
  let indices: number[][] = [[]];
  for (const length of shape) {
    const longer: number[][] = [];
    for (const index of indices) {
      for (let i = 0; i < length; i++) {
        longer.push([...index, i]);
      }
    }
    indices = longer;
  }
  return indices;
}

function entryAt(t: Tensor, index: number[]): number {
  let part = t;
  for (const i of index) {
    part = (part as Tensor[])[i];
  }
  return part as number;
}

// Builds the tensor whose entries, in row-major order, stand in a list.
function build(entries: number[], shape: number[]): Tensor {
  if (shape.length === 0) return entries[0];
  const inner = shape.slice(1);
  let size = 1;
  for (const length of inner) {
    size *= length;
  }
  const t: Tensor[] = [];
  for (let i = 0; i < shape[0]; i++) {
    t.push(build(entries.slice(i * size, (i + 1) * size), inner));
  }
  return t;
}

function pairedAxes(rankA: number, axes: number | [number[], number[]]): [number[], number[]] {
  if (typeof axes !== 'number') return axes;
  const axesA: number[] = [];
  const axesB: number[] = [];
  for (let p = 0; p < axes; p++) {
    axesA.push(rankA - axes + p);
    axesB.push(p);
  }
  return [axesA, axesB];
}

export function tensordot(a: Tensor, b: Tensor, axes: number | [number[], number[]]): Tensor {
  const shapeA = shape(a);
  const shapeB = shape(b);
  const [axesA, axesB] = pairedAxes(shapeA.length, axes);
  if (axesA.length !== axesB.length) throw new Error('the lists of axes differ in length');
  const paired: number[] = [];
  for (let p = 0; p < axesA.length; p++) {
    const length = shapeA[axesA[p]];
    if (length === undefined || length !== shapeB[axesB[p]]) throw new Error(`pair ${p} of axes does not match`);
    paired.push(length);
  }

  const freeA: number[] = [];
  for (let axis = 0; axis < shapeA.length; axis++) {
    if (!axesA.includes(axis)) freeA.push(axis);
  }
  const freeB: number[] = [];
  for (let axis = 0; axis < shapeB.length; axis++) {
    if (!axesB.includes(axis)) freeB.push(axis);
  }

  const resultShape = [...freeA.map((axis) => shapeA[axis]), ...freeB.map((axis) => shapeB[axis])];
  const summed = multiIndex(paired);
  const entries: number[] = [];
  for (const index of multiIndex(resultShape)) {
    const indexA = new Array<number>(shapeA.length);
    const indexB = new Array<number>(shapeB.length);
    for (let q = 0; q < freeA.length; q++) {
      indexA[freeA[q]] = index[q];
    }
    for (let q = 0; q < freeB.length; q++) {
      indexB[freeB[q]] = index[freeA.length + q];
    }
    let sum = 0;
    for (const s of summed) {
      for (let p = 0; p < s.length; p++) {
        indexA[axesA[p]] = s[p];
        indexB[axesB[p]] = s[p];
      }
      sum += entryAt(a, indexA) * entryAt(b, indexB);
    }
    entries.push(sum);
  }
  return build(entries, resultShape);
}

export function contract(dfdh: number[][], dhdw: number[][][]): number[][][] {
  const T: number[][][] = [];
  for (let j = 0; j < dfdh.length; j++) {
    const slice: number[][] = [];
    for (let p = 0; p < dhdw[0].length; p++) {
      const row: number[] = [];
      for (let q = 0; q < dhdw[0][0].length; q++) {
        let sum = 0;
        for (let k = 0; k < dhdw.length; k++) {
          sum += dfdh[j][k] * dhdw[k][p][q];
        }
        row.push(sum);
      }
      slice.push(row);
    }
    T.push(slice);
  }
  return T;
}
