import { backprop, evaluate } from '../../reference/computational-graph.ts';
import { exponential } from '../../reference/exponential.ts';
import { lectureGraph } from '../../reference/lecture-function.ts';
import { sigmoid, sigmoidPrime } from '../../reference/sigmoid.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { add, multiply, scale, subtract } from '../../reference/tensor/arithmetic.ts';
import { contract, matmul } from '../../reference/tensor/contract.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { slice, stack } from '../../reference/tensor/rearrange.ts';
import { zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** A function R^n -> R twice, with its gradient: as text for the student's code, and on tensors for the oracle. */
export interface ScalarFunction {
  readonly n: number;
  readonly source: string;
  /** The text of each entry of the gradient, `'0'` where the function does not depend on that entry of x. */
  readonly slopes: readonly string[];
  readonly value: (x: Tensor) => Tensor;
  readonly gradient: (x: Tensor) => Tensor;
}

const square: ScalarFunction = {
  n: 1,
  source: '(x) => x[0] * x[0]',
  slopes: ['2 * x[0]'],
  value: (x) => contract(x, x, 1),
  gradient: (x) => scale(2, x),
};

const linear: ScalarFunction = {
  n: 3,
  source: '(x) => 3 * x[0] - 2 * x[1] + 5 * x[2]',
  slopes: ['3', '-2', '5'],
  value: (x) => contract(tensor([3, -2, 5]), x, 1),
  gradient: () => tensor([3, -2, 5]),
};

const quadratic: ScalarFunction = {
  n: 2,
  source: '(x) => x[0] * x[0] + 3 * x[0] * x[1]',
  slopes: ['2 * x[0] + 3 * x[1]', '3 * x[0]'],
  value: (x) => multiply(slice(x, 0), contract(tensor([1, 3]), x, 1)),
  gradient: (x) =>
    matmul(
      tensor([
        [2, 3],
        [3, 0],
      ]),
      x,
    ),
};

/** Does not depend on x_2. */
const cubic: ScalarFunction = {
  n: 4,
  source: '(x) => x[0] * x[0] * x[0] - 2 * x[1] * x[3]',
  slopes: ['3 * x[0] * x[0]', '-2 * x[3]', '0', '-2 * x[1]'],
  value: (x) => subtract(power(slice(x, 0), 3), scale(2, multiply(slice(x, 1), slice(x, 3)))),
  gradient: (x) => stack([scale(3, power(slice(x, 0), 2)), scale(-2, slice(x, 3)), zeros([]), scale(-2, slice(x, 1))]),
};

const smooth: ScalarFunction = {
  n: 5,
  source: '(x) => Math.exp(x[0] - x[1]) + x[2] * x[2] * x[3] + 1 / (1 + Math.exp(-x[4]))',
  slopes: [
    'Math.exp(x[0] - x[1])',
    '-Math.exp(x[0] - x[1])',
    '2 * x[2] * x[3]',
    'x[2] * x[2]',
    'Math.exp(-x[4]) / (1 + Math.exp(-x[4])) ** 2',
  ],
  value: (x) =>
    add(
      apply(subtract(slice(x, 0), slice(x, 1)), exponential),
      add(multiply(power(slice(x, 2), 2), slice(x, 3)), apply(slice(x, 4), sigmoid)),
    ),
  gradient: (x) => {
    const rise = apply(subtract(slice(x, 0), slice(x, 1)), exponential);
    const [x2, x3] = [slice(x, 2), slice(x, 3)];
    return stack([rise, scale(-1, rise), scale(2, multiply(x2, x3)), power(x2, 2), apply(slice(x, 4), sigmoidPrime)]);
  },
};

/** The lecture's f = (xy + z)^2 + exp(x - yz). */
const lecture: ScalarFunction = {
  n: 3,
  source: '(x) => (x[0] * x[1] + x[2]) ** 2 + Math.exp(x[0] - x[1] * x[2])',
  slopes: [
    '2 * (x[0] * x[1] + x[2]) * x[1] + Math.exp(x[0] - x[1] * x[2])',
    '2 * (x[0] * x[1] + x[2]) * x[0] - x[2] * Math.exp(x[0] - x[1] * x[2])',
    '2 * (x[0] * x[1] + x[2]) - x[1] * Math.exp(x[0] - x[1] * x[2])',
  ],
  value: (x) => evaluate(lectureGraph, xyz(x)).get('v5')!,
  gradient: (x) => {
    const derivatives = backprop(lectureGraph, xyz(x));
    return stack(Object.keys(xyz(x)).map((id) => derivatives.get(id)!));
  },
};

export const scalarFunctions = { square, linear, quadratic, cubic, smooth, lecture };

/** Errors: a text that is none of theirs. */
export function scalarFunctionOf(source: string): ScalarFunction {
  const found = Object.values(scalarFunctions).find((candidate) => candidate.source === source);
  if (!found) throw new Error(`a3 has no function ${source}`);
  return found;
}

function xyz(x: Tensor) {
  return { x: slice(x, 0), y: slice(x, 1), z: slice(x, 2) };
}

function power(base: Tensor, exponent: number): Tensor {
  return exponent === 1 ? base : multiply(base, power(base, exponent - 1));
}
