import { Matrix } from './lib/matrix';
import { eigenvalues, solve } from './lib/spectrum.ts';
import { Net } from './net.js';

export function forward(W1: number[][], b: number[], W2: number[][], x: number[]) {
  return Net.of(W1, b, W2).output(Matrix.column(x)).toVector();
}

/** Slice l has `row` in its row l, and zeros elsewhere. */
function stairs(height: number, row: number[]) {
  return Array.from({ length: height }, (_, l) =>
    Matrix.build(height, row.length, (i, j) => (i === l ? row[j] : 0)).toRows(),
  );
}

export function dH2dW2(W1: number[][], b: number[], W2: number[][], x: number[]) {
  return stairs(W2.length, Net.of(W1, b, W2).hidden(Matrix.column(x)).toVector());
}

export function dH1dW1(W1: number[][], b: number[], W2: number[][], x: number[]) {
  return stairs(W1.length, x);
}

export function dH2dW1(W1: number[][], b: number[], W2: number[][], x: number[]) {
  return W2.map((row) =>
    Matrix.column(row)
      .times(Matrix.of([x]))
      .toRows(),
  );
}

export function numericalDH2dW1(W1: number[][], b: number[], W2: number[][], x: number[], h: number) {
  const net = Net.of(W1, b, W2);
  const X = Matrix.column(x);
  const H2 = net.output(X);
  const T = W2.map(() => W1.map(() => x.map(() => 0)));
  for (const i of W1.keys()) {
    for (const j of x.keys()) {
      const bump = Matrix.build(W1.length, x.length, (row, column) => (row === i && column === j ? h : 0));
      const slope = new Net(net.W1.plus(bump), b, net.W2)
        .output(X)
        .minus(H2)
        .scaled(1 / h);
      for (const l of W2.keys()) T[l][i][j] = slope.at(l, 0);
    }
  }
  return T;
}

export function loss(W1: number[][], b: number[], W2: number[][], X: number[][], Y: number[][]) {
  if (!X.length || !X[0].length) throw new Error('the batch has no examples');
  return Net.of(W1, b, W2).loss(Matrix.of(X), Matrix.of(Y));
}

export function lossGradient(W1: number[][], b: number[], W2: number[][], X: number[][], Y: number[][]) {
  const { dW1, db, dW2 } = Net.of(W1, b, W2).gradient(Matrix.of(X), Matrix.of(Y));
  return { dW1: dW1.toRows(), db: db.toVector(), dW2: dW2.toRows() };
}

export function step(W1: number[][], b: number[], W2: number[][], X: number[][], Y: number[][], alpha: number) {
  return Net.of(W1, b, W2).moved(Matrix.of(X), Matrix.of(Y), alpha).weights();
}

export function train(
  W1: number[][],
  b: number[],
  W2: number[][],
  X: number[][],
  Y: number[][],
  alpha: number,
  steps: number,
) {
  const [inputs, targets] = [Matrix.of(X), Matrix.of(Y)];
  const nets = [Net.of(W1, b, W2)];
  while (nets.length <= steps) nets.push(nets[nets.length - 1].moved(inputs, targets, alpha));
  return { ...nets[steps].weights(), losses: nets.map((net) => net.loss(inputs, targets)) };
}

export function globalMinimum(X: number[][], Y: number[][], p: number) {
  const [inputs, targets] = [Matrix.of(X), Matrix.of(Y)];
  const Syx = targets.times(inputs.T);
  const Sigma = Syx.times(solve(inputs.times(inputs.T), Syx.T));
  const lambda = eigenvalues(Sigma).slice(0, p);
  return (targets.times(targets.T).trace - lambda.reduce((sum, value) => sum + value, 0)) / inputs.width;
}
