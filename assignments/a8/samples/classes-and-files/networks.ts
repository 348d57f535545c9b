import { crossEntropy, squaredError } from './lib/losses';
import { Network } from './lib/network';
import { relu, sigmoid } from './lib/activations.ts';
import type { Matrix, Params, Vector } from './lib/types.js';

const one = new Network(sigmoid, squaredError);
const two = new Network(relu, crossEntropy);

export { init } from './lib/init';

export function forwardNN1(params: Params, x: Vector) {
  return one.forward(params, x);
}
export function lossNN1(params: Params, X: Matrix, Y: Matrix) {
  return one.loss(params, X, Y);
}
export function gradientNN1(params: Params, X: Matrix, Y: Matrix) {
  return one.gradient(params, X, Y);
}
export function trainNN1(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  return one.train(params, X, Y, alpha, steps);
}
export function forwardNN2(params: Params, x: Vector) {
  return two.forward(params, x);
}
export function lossNN2(params: Params, X: Matrix, Y: Matrix) {
  return two.loss(params, X, Y);
}
export function gradientNN2(params: Params, X: Matrix, Y: Matrix) {
  return two.gradient(params, X, Y);
}
export function trainNN2(params: Params, X: Matrix, Y: Matrix, alpha: number, steps: number) {
  return two.train(params, X, Y, alpha, steps);
}
