import { activations, type Name } from './net/activations.js';
import { Layer } from './net/layer.ts';
import { Matrix } from './lib/matrix';
import { probabilities } from './net/outputs';

export { crossEntropy, normalize, normalizeJacobian, softmax } from './net/outputs';

type Rows = number[][];

/** The net as two layers; the second one has no activation and no bias. */
class Net {
  readonly hidden: Layer;
  readonly output: Matrix;

  constructor(act: Name, W1: Rows, b: number[], W2: Rows) {
    this.hidden = new Layer(Matrix.of(W1), Float64Array.from(b), activations[act]);
    this.output = Matrix.of(W2);
  }

  run(X: Matrix): Matrix {
    return this.output.times(this.hidden.values(X));
  }

  jacobian(x: Matrix): Matrix {
    const slopes = this.hidden.slopes(x);
    return this.output.map((weight, _l, i) => weight * slopes.at(i, 0));
  }

  gradient(X: Matrix, dF: Matrix) {
    const slopes = this.hidden.slopes(X);
    const dV = this.output.transposed().times(dF).map((back, i, s) => back * slopes.at(i, s));
    return {
      dW1: dV.times(X.transposed()).rows(),
      db: dV.sums(),
      dW2: dF.times(this.hidden.values(X).transposed()).rows(),
    };
  }
}

export function activate(act: Name, v: number[]) {
  return Float64Array.from(v, activations[act].value);
}

export function activatePrime(act: Name, v: number[]) {
  return Float64Array.from(v, activations[act].slope);
}

export function forward(act: Name, W1: Rows, b: number[], W2: Rows, x: number[]) {
  return new Net(act, W1, b, W2).run(Matrix.column(x)).data;
}

export function dH2dV(act: Name, W1: Rows, b: number[], W2: Rows, x: number[]) {
  return new Net(act, W1, b, W2).jacobian(Matrix.column(x)).rows();
}

export function dH2dW1(act: Name, W1: Rows, b: number[], W2: Rows, x: number[]) {
  const J = new Net(act, W1, b, W2).jacobian(Matrix.column(x));
  return J.rows().map((row) => Matrix.column(row).times(Matrix.column(x).transposed()).rows());
}

export function dH2dW2(act: Name, W1: Rows, b: number[], W2: Rows, x: number[]) {
  const H1 = new Net(act, W1, b, W2).hidden.values(Matrix.column(x)).data;
  return W2.map((_, l) => {
    const slice = new Matrix(W2.length, H1.length);
    slice.data.set(H1, l * H1.length);
    return slice.rows();
  });
}

export function loss(act: Name, W1: Rows, b: number[], W2: Rows, X: Rows, Y: Rows) {
  const squares = new Net(act, W1, b, W2).run(Matrix.of(X)).map((f, l, s) => (f - Y[l][s]) ** 2);
  return squares.sums().reduce((a, c) => a + c, 0) / X[0].length;
}

export function lossGradient(act: Name, W1: Rows, b: number[], W2: Rows, X: Rows, Y: Rows) {
  const net = new Net(act, W1, b, W2);
  const batch = Matrix.of(X);
  const t = X[0].length;
  return net.gradient(batch, net.run(batch).map((f, l, s) => (2 * (f - Y[l][s])) / t));
}

export function crossEntropyGradient(act: Name, W1: Rows, b: number[], W2: Rows, X: Rows, Y: Rows) {
  const net = new Net(act, W1, b, W2);
  const batch = Matrix.of(X);
  const t = X[0].length;
  return net.gradient(batch, probabilities(net.run(batch)).map((p, l, s) => (p - Y[l][s]) / t));
}
