type Vector = number[];
type Matrix = number[][];
type Params = { W: Matrix; b: Vector }[];
type Gradient = (params: Params, X: Matrix, Y: Matrix) => Params;

const dot = (a: Vector, b: Vector) => a.reduce((sum, entry, i) => sum + entry * b[i], 0);
const transpose = (A: Matrix) => A[0].map((_, j) => A.map((row) => row[j]));
const affine = ({ W, b }: Params[0], h: Vector) => W.map((row, i) => dot(row, h) + b[i]);
const sigmoid = (v: Vector) => v.map((entry) => 1 / (1 + Math.exp(-entry)));
const relu = (v: Vector) => v.map((entry) => Math.max(entry, 0));
const mean = (numbers: Vector) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const outer = (a: Vector, b: Vector) => a.map((x) => b.map((y) => x * y));
const addM = (A: Matrix, B: Matrix, c = 1) => A.map((row, i) => row.map((entry, j) => entry + c * B[i][j]));
const addP = (P: Params, Q: Params, c = 1) => P.map(({ W, b }, i) => ({ W: addM(W, Q[i].W, c), b: addM([b], [Q[i].b], c)[0] }));
const softmax = (o: Vector) => {
  const e = o.map((entry) => Math.exp(entry - Math.max(...o)));
  return e.map((entry) => entry / e.reduce((a, b) => a + b));
};
const times = (W: Matrix, delta: Vector, gate: Vector) => transpose(W).map((column, j) => dot(column, delta) * gate[j]);
const pairs = (X: Matrix, Y: Matrix) => transpose(X).map((x, s) => [x, transpose(Y)[s]]);
const averaged = (one: (params: Params, x: Vector, y: Vector) => Params): Gradient => (params, X, Y) =>
  pairs(X, Y)
    .map(([x, y]) => one(params, x, y))
    .reduce((sum, next) => addP(sum, next))
    .map(({ W, b }) => ({ W: W.map((row) => row.map((d) => d / X[0].length)), b: b.map((d) => d / X[0].length) }));
const training = (loss: (params: Params, X: Matrix, Y: Matrix) => number, gradient: Gradient) =>
  (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) => {
    const path = [params];
    for (let s = 0; s < steps; s++) path.push(addP(path[s], gradient(path[s], X, Y), -alpha));
    return { params: path[steps], losses: path.map((each) => loss(each, X, Y)) };
  };

export const forwardNN1 = (params: Params, x: Vector) => affine(params[1], sigmoid(affine(params[0], x)));
export const lossNN1 = (params: Params, X: Matrix, Y: Matrix) =>
  mean(pairs(X, Y).map(([x, y]) => forwardNN1(params, x).reduce((sum, f, l) => sum + (f - y[l]) ** 2, 0)));
const gradientOne: Gradient = averaged((params, x, y) => {
  const h = sigmoid(affine(params[0], x));
  const delta = affine(params[1], h).map((f, l) => 2 * (f - y[l]));
  const below = times(params[1].W, delta, h.map((entry) => entry * (1 - entry)));
  return [{ W: outer(below, x), b: below }, { W: outer(delta, h), b: delta }];
});
export const gradientNN1 = (params: Params, X: Matrix, Y: Matrix) => gradientOne(params, X, Y);

export const forwardNN2 = (params: Params, x: Vector) => softmax(affine(params[2], relu(affine(params[1], relu(affine(params[0], x))))));
export const lossNN2 = (params: Params, X: Matrix, Y: Matrix) =>
  -mean(pairs(X, Y).map(([x, y]) => forwardNN2(params, x).reduce((sum, p, l) => sum + (y[l] ? y[l] * Math.log(p) : 0), 0)));
const gradientTwo: Gradient = averaged((params, x, y) => {
  const h1 = relu(affine(params[0], x));
  const h2 = relu(affine(params[1], h1));
  const d3 = softmax(affine(params[2], h2)).map((p, l) => p - y[l]);
  const d2 = times(params[2].W, d3, h2.map(Math.sign));
  const d1 = times(params[1].W, d2, h1.map(Math.sign));
  return [{ W: outer(d1, x), b: d1 }, { W: outer(d2, h1), b: d2 }, { W: outer(d3, h2), b: d3 }];
});
export const gradientNN2 = (params: Params, X: Matrix, Y: Matrix) => gradientTwo(params, X, Y);

// The later digits of a large sine as a source of numbers in [0, 1); no library, no state.
const noise = (n: number) => Math.sin(n) * 43758.5453 - Math.floor(Math.sin(n) * 43758.5453);
export const init = (widths: number[], seed: number): Params =>
  widths.slice(1).map((outputs, l) => ({
    W: outer(new Array<number>(outputs).fill(1), new Array<number>(widths[l]).fill(1)).map((row, i) =>
      row.map((_, j) => (2 * noise((seed % 9973) + Math.floor(seed / 9973) * 0.7 + l * 78.233 + i * 37.719 + j * 4.581 + 1) - 1) * Math.sqrt(3 / widths[l])),
    ),
    b: new Array<number>(outputs).fill(0),
  }));
export const trainNN1 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) => training(lossNN1, gradientNN1)(params, X, Y, alpha, steps);
export const trainNN2 = (params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) => training(lossNN2, gradientNN2)(params, X, Y, alpha, steps);
