export type Axes = number | [number[], number[]];

export class AxesError extends Error {}

/** Which axes are paired, which are left, and the shape of what comes out. */
export function pairs(shapeA: number[], shapeB: number[], axes: Axes) {
  const all = (shape: number[]) => [...shape.keys()];
  let [fromA, fromB]: [number[], number[]] = [[], []];
  if (typeof axes === 'object') [fromA, fromB] = axes;
  else if (axes > shapeA.length || axes > shapeB.length) throw new AxesError('more axes than there are');
  else [fromA, fromB] = [all(shapeA).slice(shapeA.length - axes), all(shapeB).slice(0, axes)];

  if (fromA.length !== fromB.length) throw new AxesError('the lists are not of one length');
  fromA.forEach((axis, p) => {
    const [left, right] = [shapeA[axis], shapeB[fromB[p]]];
    if (!(left === right && left > 0)) throw new AxesError(`${left} and ${right} do not match`);
  });
  const leftA = all(shapeA).filter((axis) => !fromA.includes(axis));
  const leftB = all(shapeB).filter((axis) => !fromB.includes(axis));
  const shape = leftA.map((axis) => shapeA[axis]).concat(leftB.map((axis) => shapeB[axis]));
  return { fromA, fromB, leftA, leftB, shape };
}
