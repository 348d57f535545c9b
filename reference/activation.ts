import { relu, reluPrime } from './relu.ts';
import { sigmoid, sigmoidPrime } from './sigmoid.ts';
import type { ElementwiseFunction } from './tensor/apply.ts';

/** The names of the elementwise functions that a hidden layer may apply to its pre-activations. */
export type Activation = 'sigmoid' | 'relu';

/** What is applied to each pre-activation, with its slope there. */
export interface ActivationFunction {
  readonly value: ElementwiseFunction;
  readonly prime: ElementwiseFunction;
}

/** Each activation with its slope. */
export const activations: Readonly<Record<Activation, ActivationFunction>> = {
  sigmoid: { value: sigmoid, prime: sigmoidPrime },
  relu: { value: relu, prime: reluPrime },
};

/** The function that a name stands for; a function stands for itself. */
export function activationFunction(act: Activation | ActivationFunction): ActivationFunction {
  return typeof act === 'string' ? activations[act] : act;
}
