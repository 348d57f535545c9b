import type { DrawnCall, Family, Random } from '../../graders/contract/assignment.ts';
import { lectureInstance } from '../../reference/set-splitting.ts';
import { type Plane, planesFromSplit, reduce, type TrainingSet } from '../../reference/set-splitting-reduction.ts';
import { integer, real, vector } from '../drawing/draw.ts';
import { drawSolvable } from './draw-instance.ts';
import { realPlanes, wholePlanes } from './draw-planes.ts';
import { scalarProduct } from './scalar-product.ts';

/** A training set with two planes, which need not fit it. */
interface Certificate {
  readonly set: TrainingSet;
  readonly p1: Plane;
  readonly p2: Plane;
}

/** The lecture's instance with its own planes, which fit, and with the sides {s1, s2} against {s3}, which do not. */
const lecture: Family = (_, index) => {
  const sides = index % 2 === 0 ? [1] : [0, 1];
  return callVerify({ set: reduce(lectureInstance), ...planesFromSplit(lectureInstance, sides) });
};

/** Training sets of instances; every other certificate is spoilt in one place. */
const certificates: Family = (random, index) => {
  const solvable = drawSolvable(random, 3 + (index % 5));
  const planes = index % 4 === 2 ? realPlanes(random, solvable, 1) : wholePlanes(random, solvable);
  const fitting = { set: reduce(solvable.instance), ...planes };
  if (index % 2 === 0) return callVerify(fitting);
  const spoil = spoilers[Math.floor(index / 2) % spoilers.length] as (typeof spoilers)[number];
  return callVerify(spoil(random, fitting));
};

/** What can be wrong with a certificate for the training set of an instance. */
const spoilers: readonly ((random: Random, certificate: Certificate) => Certificate)[] = [
  // The '+' point of the last subset lies on P2, and a little below P1.
  (_, { set, p1, p2 }) => ({ set, p1, p2: lowered(p2, set, 0) }),
  (_, { set, p1, p2 }) => ({ set, p1: lowered(p1, set, 0.5), p2 }),
  // A '-' point is above both.
  (random, { set, p1, p2 }) => {
    const element = integer(random, 0, p1.a.length - 1);
    return { set, p1: raised(p1, element), p2: raised(p2, element) };
  },
  (_, { set, p1, p2 }) => ({ set: withTurnedLabel(set, set.labels.length - 1), p1, p2 }),
  (_, { set, p1, p2 }) => ({ set: withTurnedLabel(set, 0), p1, p2 }),
];

/** Points that come from no instance, at least 0.05 off both planes; in every other case one label is wrong. */
const reals: Family = (random, index) => {
  const n = 2 + (index % 3);
  const centre = vector(n, () => real(random));
  const draw = (): Plane => {
    const a = vector(n, () => real(random));
    return { a, a0: scalarProduct(a, centre) - 0.2 };
  };
  const [p1, p2] = [draw(), draw()];
  const below = centre.map((entry, i) => entry - 2 * (p1.a[i] as number));
  const others = Array.from({ length: 40 }, () => centre.map((entry) => entry + real(random)));
  const clear = [p1, p2].reduce(
    (points, { a, a0 }) => points.filter((x) => Math.abs(scalarProduct(a, x) - a0) >= 0.05),
    [centre, below, ...others],
  );
  const points = clear.slice(0, 12);
  const labels = points.map((x) => ([p1, p2].every(({ a, a0 }) => scalarProduct(a, x) > a0) ? 1 : -1));
  const set = { points, labels };
  return callVerify({
    set: index % 2 === 0 ? set : withTurnedLabel(set, integer(random, 0, points.length - 1)),
    p1,
    p2,
  });
};

export const verifyFamilies = { lecture, certificates, reals } satisfies Record<string, Family>;

export function callVerify({ set, p1, p2 }: Certificate): DrawnCall {
  return { kind: 'call', arguments: [set.points, set.labels, { ...p1 }, { ...p2 }] };
}

/** The plane turned so that the last point of the set lies `depth` below it. */
export function lowered({ a, a0 }: Plane, { points }: TrainingSet, depth: number): Plane {
  const last = points.at(-1) ?? [];
  const excess = scalarProduct(a, last) - a0 + depth;
  const element = last.indexOf(1);
  return { a: a.map((entry, i) => (i === element ? entry - excess : entry)), a0 };
}

/** The plane turned so that the point of one element lies above it. */
export function raised({ a, a0 }: Plane, element: number): Plane {
  return { a: a.map((entry, i) => (i === element ? Math.max(entry, a0 + 1) : entry)), a0 };
}

export function withTurnedLabel({ points, labels }: TrainingSet, place: number): TrainingSet {
  return { points, labels: labels.map((label, s) => (s === place ? (label === 1 ? -1 : 1) : label)) };
}
