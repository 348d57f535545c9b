import type { Assignment, Derivative } from '../../graders/contract/assignment.ts';

/** With respect to W1, b and W2, which are the first three arguments. */
const parts: Derivative['parts'] = () => [
  { result: ['dW1'], argument: [0] },
  { result: ['db'], argument: [1] },
  { result: ['dW2'], argument: [2] },
];

/** Polynomials of degree 2 in each weight: central differences are exact but for rounding, at any step. */
export const derivatives: Assignment['derivatives'] = {
  dH2dW2: { of: 'forward', parts: () => [{ result: [], argument: [2] }], changesWith: [0, 3] },
  dH2dW1: { of: 'forward', parts: () => [{ result: [], argument: [0] }], changesWith: [2, 3] },
  lossGradient: { of: 'loss', parts, changesWith: [0, 2, 3, 4] },
};
