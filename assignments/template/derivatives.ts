import type { Assignment } from '../../graders/contract/assignment.ts';

/** With respect to w, the first argument. */
export const derivatives: Assignment['derivatives'] = {
  squareGradient: { of: 'square', parts: () => [{ result: [], argument: [0] }], changesWith: [0, 1] },
};
