type Vector = number[];
type Matrix = number[][];

const dot = (u: Vector, v: Vector) => u.reduce((sum, entry, i) => sum + entry * v[i], 0);
const scaled = (c: number, v: Vector) => v.map((entry) => c * entry);
const diagonal = (v: Vector): Matrix => v.map((entry, i) => v.map((_, j) => (i === j ? entry : 0)));

export const sigmoid = (z: number): number => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)));

const slope = (z: number) => sigmoid(z) * sigmoid(-z);

export const neuron = (w: Vector, x: Vector, b: number) => {
  const z = dot(x, w) + b;
  return { f: sigmoid(z), dw: scaled(slope(z), x), dx: scaled(slope(z), w), db: slope(z) };
};

export const multivariateSigmoid = (w: Vector, x: Vector) => {
  if (w.length - x.length !== 1) throw new RangeError(`${w.length} weights do not fit ${x.length} inputs and a bias`);
  const { f, dw, dx, db } = neuron(w.slice(0, -1), x, w[x.length]);
  return { f, dw: [...dw, db], dx };
};

export const sigmoidJacobian = (v: Vector): Matrix => diagonal(v.map(slope));

export const affineJacobian = (W: Matrix, x: Vector, b: Vector) => ({
  dx: W,
  dW: W.map((_, l) => W.map((_, i) => scaled(i === l ? 1 : 0, x))),
  db: diagonal(b.map(() => 1)),
});

export const pullback = (J: Matrix, v: Vector): Vector => {
  const fits = J.length === v.length && J.every((row) => row.length === J[0].length);
  if (!fits) throw new TypeError('J must be a matrix with a row for each entry of v');
  return J.map((row, j) => scaled(v[j], row)).reduce((sum, row) => sum.map((entry, k) => entry + row[k]));
};
