import type { Assignment } from '../../graders/contract/assignment.ts';

/** With respect to x, y and z. The exponential stays tame: its exponent moves by less than 1/2 at the widest step. */
export const derivatives: Assignment['derivatives'] = {
  gradF: {
    of: 'f',
    parts: () => [0, 1, 2].map((place) => ({ result: [place], argument: [place] })),
    changesWith: [0, 1, 2],
  },
};
