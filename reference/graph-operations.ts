import { exponential } from './exponential.ts';
import { reciprocal, reciprocalPrime } from './reciprocal.ts';
import { relu, reluPrime } from './relu.ts';
import { sigmoid, sigmoidPrime } from './sigmoid.ts';
import { apply, type ElementwiseFunction } from './tensor/apply.ts';
import { add, multiply, subtract } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import type { Tensor } from './tensor/tensor.ts';

/** The operations that take arguments. */
export type OperationName = 'add' | 'sub' | 'mul' | 'neg' | 'exp' | 'square' | 'reciprocal' | 'sigmoid' | 'relu';

/** What a node computes from its arguments, and its partial derivative with respect to each; all have shape `[]`. */
export interface Operation {
  /** How many arguments it takes. */
  readonly arity: number;
  readonly value: (...args: Tensor[]) => Tensor;
  readonly partials: (...args: Tensor[]) => readonly Tensor[];
}

const one = tensor(1);
const minusOne = tensor(-1);

const elementwise = (f: ElementwiseFunction, slope: ElementwiseFunction): Operation => ({
  arity: 1,
  value: (a) => apply(a, f),
  partials: (a) => [apply(a, slope)],
});

/** Each operation with its derivative beside it. Source: lecture, "Backprop of f" and the slides on sigmoid and ReLU. */
export const operations: Readonly<Record<OperationName, Operation>> = {
  add: { arity: 2, value: add, partials: () => [one, one] },
  sub: { arity: 2, value: subtract, partials: () => [one, minusOne] },
  mul: { arity: 2, value: multiply, partials: (a, b) => [b, a] },
  neg: { arity: 1, value: (a) => multiply(minusOne, a), partials: () => [minusOne] },
  square: { arity: 1, value: (a) => multiply(a, a), partials: (a) => [add(a, a)] },
  exp: elementwise(exponential, exponential),
  reciprocal: elementwise(reciprocal, reciprocalPrime),
  sigmoid: elementwise(sigmoid, sigmoidPrime),
  relu: elementwise(relu, reluPrime),
};
