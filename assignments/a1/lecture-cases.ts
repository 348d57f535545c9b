import type { Random } from '../../graders/contract/assignment.ts';
import { lectureGraph } from '../../reference/lecture-function.ts';
import { integer, real } from '../drawing/draw.ts';
import type { GraphQuestion } from './graph-question.ts';
import { signed } from './signed.ts';

export type Point = readonly [x: number, y: number, z: number];

/** The point that the lecture's numbers belong to, and others that are easy by hand. */
export function lecturePoint(index: number): Point {
  const points = [
    [1, 2, 0],
    [2, 1, 1],
    [1, -1, 2],
  ] as const;
  return points[index % points.length] as Point;
}

/** The lecture's graph at such a point, with its inputs in turn to start from. */
export function lectureCase(index: number): GraphQuestion {
  const [x, y, z] = lecturePoint(index);
  return { graph: lectureGraph, inputs: { x, y, z }, from: ['x', 'y', 'z'][index % 3] as string };
}

/**
 * A point for the lecture's f, whole numbers first: |x| and |y| well apart, so that their derivatives are too, xy + z not much
 * smaller than its terms, so that the square multiplied out is as exact, and e to no high power.
 */
export function drawPoint(random: Random, index: number): Point {
  const entry = index < 3 ? () => signed(random, integer(random, 1, 3)) : () => real(random, 2);
  for (;;) {
    const [x, y, z] = [entry(), entry(), entry()];
    const apart = Math.abs(Math.abs(x) - Math.abs(y)) >= 0.3;
    const kept = Math.abs(x * y + z) >= 0.3 * (Math.abs(x * y) + Math.abs(z));
    if (apart && kept && Math.abs(x - y * z) <= 4) return [x, y, z];
  }
}
