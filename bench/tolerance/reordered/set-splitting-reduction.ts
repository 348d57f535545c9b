import type { Plane, TrainingSet } from '../../../reference/set-splitting-reduction.ts';
import { orderedSum } from './ordered-sum.ts';

export * from '../../../reference/set-splitting-reduction.ts';

/** Whether a point is '+' exactly where a.x > a0 for both planes. */
export function verify({ points, labels }: TrainingSet, p1: Plane, p2: Plane): boolean {
  return points.every((x, s) => (isAbove(p1, x) && isAbove(p2, x)) === (labels[s] === 1));
}

function isAbove({ a, a0 }: Plane, x: readonly number[]): boolean {
  return orderedSum(a.map((weight, i) => weight * x[i]!)) > a0;
}
