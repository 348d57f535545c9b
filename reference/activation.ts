import { relu, reluPrime } from './relu.ts';
import { sigmoid, sigmoidPrime } from './sigmoid.ts';
import type { ElementwiseFunction } from './tensor/apply.ts';

/** The names of the elementwise functions that a hidden layer may apply to its pre-activations. */
export type Activation = 'sigmoid' | 'relu';

/** Each activation with its slope. */
export const activations: Readonly<
  Record<Activation, { readonly value: ElementwiseFunction; readonly prime: ElementwiseFunction }>
> = {
  sigmoid: { value: sigmoid, prime: sigmoidPrime },
  relu: { value: relu, prime: reluPrime },
};
