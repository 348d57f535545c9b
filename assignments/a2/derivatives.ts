import type { Assignment, Derivative } from '../../graders/contract/assignment.ts';

/** A pre-activation must not move by more than this at the widest step: it is smooth there, and not yet saturated. */
const preactivationStep = 2 ** -3;

/** A weight moves the pre-activation by its input, an input by its weight, and the bias by itself. */
const firstStep: Derivative['firstStep'] = ([w, x]) => {
  const factors = [...(w as readonly number[]), ...(x as readonly number[])];
  return preactivationStep / Math.max(1, ...factors.map(Math.abs));
};

const weightsAndInputs = [
  { result: ['dw'], argument: [0] },
  { result: ['dx'], argument: [1] },
];

/** The gradients come with the value f that they belong to. */
export const derivatives: Assignment['derivatives'] = {
  multivariateSigmoid: {
    of: 'multivariateSigmoid',
    value: ['f'],
    parts: () => weightsAndInputs,
    changesWith: [0, 1],
    firstStep,
  },
  neuron: {
    of: 'neuron',
    value: ['f'],
    parts: () => [...weightsAndInputs, { result: ['db'], argument: [2] }],
    changesWith: [0, 1],
    firstStep,
  },
};
