import { outer, times, timesTransposed } from './lib/matrix';
import { sigmoid } from './lib/sigmoid';

export interface Node {
  forward(value: number[]): number[];
  /** From the gradient with respect to the result to that with respect to the input. */
  backward(gradient: number[]): number[];
}

export class Sigmoid implements Node {
  private result: number[] = [];

  forward(value: number[]) {
    this.result = value.map(sigmoid);
    return this.result;
  }

  backward(gradient: number[]) {
    return gradient.map((g, i) => g * (this.result[i] - this.result[i] ** 2));
  }
}

export class Affine implements Node {
  gradientOfW: number[][] = [];
  gradientOfB: number[] = [];
  private input: number[] = [];

  constructor(
    private readonly W: number[][],
    private readonly b: number[],
  ) {}

  forward(value: number[]) {
    this.input = value;
    return times(this.W, value).map((entry, l) => entry + this.b[l]);
  }

  backward(gradient: number[]) {
    this.gradientOfW = outer(gradient, this.input);
    this.gradientOfB = gradient;
    return timesTransposed(this.W, gradient);
  }
}
