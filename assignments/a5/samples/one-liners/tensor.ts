type Tensor = number | Tensor[];
type Axes = number | [number[], number[]];

const fail = (message: string): never => {
  throw new RangeError(message);
};

export const shape = (t: Tensor): number[] => {
  if (typeof t === 'number') return [];
  const inner = t.map(shape);
  return inner.every((each) => String(each) === String(inner[0]) && each.length === inner[0].length)
    ? [t.length, ...inner[0]]
    : fail(`ragged: ${JSON.stringify(inner)}`);
};

export const multiIndex = ([length, ...rest]: number[]): number[][] =>
  length === undefined
    ? [[]]
    : Array.from({ length }, (_, i) => multiIndex(rest).map((index) => [i, ...index])).flat();

const lists = (rank: number, axes: Axes): [number[], number[]] =>
  typeof axes === 'number'
    ? [Array.from({ length: axes }, (_, p) => rank - axes + p), Array.from({ length: axes }, (_, p) => p)]
    : axes;

const tabulate = ([length, ...rest]: number[], f: (...index: number[]) => number): Tensor =>
  length === undefined ? f() : Array.from({ length }, (_, i) => tabulate(rest, (...index) => f(i, ...index)));

const at = (t: Tensor, index: number[]) => index.reduce<Tensor>((part, i) => (part as Tensor[])[i], t) as number;

export const tensordot = (a: Tensor, b: Tensor, axes: Axes): Tensor => {
  const [shapeA, shapeB] = [shape(a), shape(b)];
  const [axesA, axesB] = lists(shapeA.length, axes);
  const fits =
    axesA.length === axesB.length && axesA.every((axis, p) => axis in shapeA && shapeA[axis] === shapeB[axesB[p]]);
  if (!fits) fail(`cannot contract [${shapeA}] with [${shapeB}] along ${JSON.stringify(axes)}`);
  const free = (shape: number[], paired: number[]) => [...shape.keys()].filter((axis) => !paired.includes(axis));
  const [freeA, freeB] = [free(shapeA, axesA), free(shapeB, axesB)];
  const sums = multiIndex(axesA.map((axis) => shapeA[axis]));
  return tabulate([...freeA.map((axis) => shapeA[axis]), ...freeB.map((axis) => shapeB[axis])], (...index) => {
    const place = (axis: number, paired: number[], unpaired: number[], summed: number[]) =>
      paired.includes(axis) ? summed[paired.indexOf(axis)] : unpaired.shift()!;
    return sums.reduce((sum, s) => {
      const [leftA, leftB] = [index.slice(0, freeA.length), index.slice(freeA.length)];
      const indexA = shapeA.map((_, axis) => place(axis, axesA, leftA, s));
      return sum + at(a, indexA) * at(b, shapeB.map((_, axis) => place(axis, axesB, leftB, s)));
    }, 0);
  });
};

export const contract = (dfdh: number[][], dhdw: number[][][]) =>
  tensordot(dfdh, dhdw, [[1], [0]]) as number[][][];
