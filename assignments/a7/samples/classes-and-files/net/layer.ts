import type { Matrix } from '../lib/matrix';
import type { Activation } from './activations';

export class Layer {
  readonly W: Matrix;
  readonly b: Float64Array;
  readonly activation: Activation;

  constructor(W: Matrix, b: Float64Array, activation: Activation) {
    this.W = W;
    this.b = b;
    this.activation = activation;
  }

  values(X: Matrix): Matrix {
    return this.preActivations(X).map((z) => this.activation.value(z));
  }

  slopes(X: Matrix): Matrix {
    return this.preActivations(X).map((z) => this.activation.slope(z));
  }

  private preActivations(X: Matrix): Matrix {
    return this.W.times(X).map((z, i) => z + this.b[i]);
  }
}
