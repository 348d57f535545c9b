export type Tensor = number | Tensor[];

export function lengths(t: Tensor): number[] {
  const found: number[] = [];
  let level: Tensor[] = [t];
  while (level.some(Array.isArray)) {
    const arrays = level.filter((part): part is Tensor[] => Array.isArray(part));
    const sizes = new Set(arrays.map((part) => part.length));
    if (arrays.length < level.length || sizes.size > 1) throw new Error(`ragged at depth ${found.length}`);
    found.push(arrays[0].length);
    level = arrays.flat(1);
  }
  return found;
}

/** Counts like an odometer. */
export function indices(shape: number[]): number[][] {
  const list: number[][] = [];
  const wheel = shape.map(() => 0);
  for (;;) {
    list.push([...wheel]);
    let axis = shape.length - 1;
    while (axis >= 0 && ++wheel[axis] === shape[axis]) wheel[axis--] = 0;
    if (axis < 0) return list;
  }
}

/** A matrix with a row for each multi-index along `down` and a column for each along `along`. */
export function toMatrix(t: Tensor, down: number[], along: number[]): number[][] {
  const shape = lengths(t);
  const index: number[] = [];
  const pick = (axes: number[], at: number[]) => axes.forEach((axis, q) => (index[axis] = at[q]));
  const columns = indices(along.map((axis) => shape[axis]));
  return indices(down.map((axis) => shape[axis])).map((row) => {
    pick(down, row);
    return columns.map((column) => {
      pick(along, column);
      let part = t;
      for (let axis = 0; axis < shape.length; axis++) part = (part as Tensor[])[index[axis]];
      return part as number;
    });
  });
}

export function fromEntries(entries: Iterator<number>, [length, ...inner]: number[]): Tensor {
  if (length === undefined) return entries.next().value;
  return Array.from({ length }, () => fromEntries(entries, inner));
}
