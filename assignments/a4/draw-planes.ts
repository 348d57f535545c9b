import type { Random } from '../../graders/contract/assignment.ts';
import type { SetSplitting } from '../../reference/set-splitting.ts';
import type { Plane } from '../../reference/set-splitting-reduction.ts';
import { integer, shuffled } from '../drawing/draw.ts';
import type { Solvable } from './draw-instance.ts';

/** How far from a0 the planes of a solution keep the points: those they cut off lie `depth` below, the others `height` above. */
interface PlaneStyle {
  readonly a0: number;
  readonly depth: () => number;
  readonly height: () => number;
  /** No height is less. */
  readonly leastHeight: number;
}

/** Whole numbers, and a point that is cut off often lies on the plane, where a.x > a0 is false. */
export function wholePlanes(random: Random, solvable: Solvable): { p1: Plane; p2: Plane } {
  const draw = () => ({
    a0: -integer(random, 1, 3),
    depth: () => integer(random, 0, 1),
    height: () => integer(random, 1, 2),
    leastHeight: 1,
  });
  return drawPlanes(random, solvable, [draw(), draw()]);
}

/** Reals, nothing nearer to a plane than a tenth of |a0|, which is `scale` for P1 and some other size for P2. */
export function realPlanes(random: Random, solvable: Solvable, scale: number): { p1: Plane; p2: Plane } {
  const draw = (a0: number) => ({
    a0: -a0,
    depth: () => a0 * (0.1 + random()),
    height: () => a0 * (0.1 + random()),
    leastHeight: 0.1 * a0,
  });
  return drawPlanes(random, solvable, [draw(scale), draw(scale * (0.5 + random()))]);
}

function drawPlanes(random: Random, { instance, s1 }: Solvable, [style1, style2]: readonly [PlaneStyle, PlaneStyle]) {
  const s2 = [...Array(instance.n).keys()].filter((element) => !s1.includes(element));
  return { p1: cuttingOff(random, instance, s1, style1), p2: cuttingOff(random, instance, s2, style2) };
}

/**
 * A plane that cuts off the points of one side of a split, some others where that swallows no subset, and neither the origin
 * nor the point of a subset: where the sum over a subset is too low, an element that is not cut off makes up for it.
 */
function cuttingOff(random: Random, instance: SetSplitting, side: readonly number[], style: PlaneStyle): Plane {
  const { a0, depth, height, leastHeight } = style;
  const cut = new Set(side);
  for (const element of shuffled(random, [...Array(instance.n).keys()])) {
    const swallows = instance.subsets.some((subset) => subset.every((i) => i === element || cut.has(i)));
    if (!swallows && random() < 0.5) cut.add(element);
  }
  const a = Array.from({ length: instance.n }, (_, i) => (cut.has(i) ? a0 - depth() : a0 + height()));
  for (const subset of shuffled(random, [...instance.subsets.keys()]).map((j) => instance.subsets[j] ?? [])) {
    const sum = subset.reduce((total, i) => total + (a[i] as number), 0);
    const free = shuffled(
      random,
      subset.filter((i) => !cut.has(i)),
    );
    if (sum < a0 + leastHeight) (a[free[0] as number] as number) += a0 + height() - sum;
  }
  return { a, a0 };
}
