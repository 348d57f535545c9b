import type { Assignment, Derivative } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { firstStepFor } from '../drawing/first-step.ts';
import type { Activation } from './draw-nonlinear-net.ts';

/** With respect to W1, b and W2, which come after act. */
const parts: Derivative['parts'] = () => [
  { result: ['dW1'], argument: [1] },
  { result: ['db'], argument: [2] },
  { result: ['dW2'], argument: [3] },
];

/** As V = W1 x + b, the derivative with respect to V is that with respect to b. Slopes of ReLU need not change with x. */
export const derivatives: Assignment['derivatives'] = {
  dH2dV: { of: 'forward', parts: () => [{ result: [], argument: [2] }], changesWith: [3], firstStep },
  dH2dW1: { of: 'forward', parts: () => [{ result: [], argument: [1] }], changesWith: [3, 4], firstStep },
  dH2dW2: { of: 'forward', parts: () => [{ result: [], argument: [3] }], changesWith: [1, 4], firstStep },
  lossGradient: { of: 'loss', parts, changesWith: [1, 3, 4, 5], firstStep },
};

/** For a net and one example x, or a batch X. */
function firstStep([act, W1, b, , inputs]: readonly Argument[]): number {
  const X = (inputs as (number | number[])[]).map((row) => (typeof row === 'number' ? [row] : row));
  return firstStepFor([{ W: W1 as number[][], b: b as number[] }], [act as Activation], X);
}
