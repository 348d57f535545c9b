import { type Training, train } from '../../reference/gradient-descent.ts';
import { dropLast } from './drop-last.ts';

/** Every step goes along the gradient at the start. */
export const gradientComputedOnce: Training = (start, objective, alpha, steps) => {
  const first = objective.gradient(start);
  return train(start, { ...objective, gradient: () => first }, alpha, steps);
};

/** The loss after the last step is not recorded. */
export const lastLossMissing: Training = (...order) => {
  const { parameters, losses } = train(...order);
  return { parameters, losses: dropLast(losses) };
};
