import type { Assignment, Oracle } from '../../graders/contract/assignment.ts';
import { integer, vector } from '../drawing/draw.ts';
import { drawSmall } from '../drawing/draw-small.ts';

/** One or two entries, all of them -1, 1, 3 or 5: what a report can show as the smallest case. */
export function smallCases(oracle: Oracle): Assignment['small'] {
  const draw = (name: string) =>
    drawSmall(oracle[name], [1, 1, 2, 2], (random, n) => {
      const entry = () => 2 * integer(random, -1, 2) + 1;
      return [vector(n, entry), vector(n, entry)];
    });
  return { square: draw('square'), squareGradient: draw('squareGradient') };
}
