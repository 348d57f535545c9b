import type { SetSplitting } from './set-splitting.ts';

/**
 * Set-Splitting as the training of a net of three units: N1 and N2 see the point, N3 is the AND of both. A split gives
 * weights that fit the training set, and weights that fit give a split, so training is as hard as splitting.
 *
 * Source: lecture, "NP-completeness cont." to "the other way"; Blum and Rivest, Training a 3-Node Neural Network Is
 * NP-Complete, 1988.
 */
export interface TrainingSet {
  readonly points: readonly (readonly number[])[];
  /** 1 is the lecture's '+', -1 its '-'. */
  readonly labels: readonly (1 | -1)[];
}

/** The unit N(x) = +1 if a.x > a0, and -1 otherwise. */
export interface Plane {
  readonly a: readonly number[];
  readonly a0: number;
}

/**
 * The training set of an instance: the origin '+', every e_i '-', and for every subset the sum of its e_i '+'.
 *
 * Shapes: 1 + n + (number of subsets) points of {0, 1}^n.
 * Source: lecture, "Label all nodes (training examples) +/- according to the set-splitting instance".
 */
export function reduce({ n, subsets }: SetSplitting): TrainingSet {
  const vertex = (elements: readonly number[]) => Array.from({ length: n }, (_, i) => (elements.includes(i) ? 1 : 0));
  const elements = Array.from({ length: n }, (_, i) => i);
  return {
    points: [vertex([]), ...elements.map((i) => vertex([i])), ...subsets.map(vertex)],
    labels: [1, ...elements.map(() => -1 as const), ...subsets.map(() => 1 as const)],
  };
}

/**
 * One way: planes for a split. P1 is a.x = -1/2 with a_i = -1 if s_i is in S1 and a_i = n otherwise; P2 likewise for S2.
 *
 * Numbers: a point of S1 gives -1 < -1/2. The sum over a subset has at most n - 1 terms -1 and, since the subset is not in S1, a
 * term n, so it is at least 1.
 * Source: lecture, "Sketch the NP-completeness proof one way". Its item 2 says that P1 separates all nodes from the origin:
 * it separates the points of S1, and P2 those of S2.
 */
export function planesFromSplit({ n }: SetSplitting, s1: readonly number[]): { p1: Plane; p2: Plane } {
  const elements = Array.from({ length: n }, (_, i) => i);
  return {
    p1: { a: elements.map((i) => (s1.includes(i) ? -1 : n)), a0: -0.5 },
    p2: { a: elements.map((i) => (s1.includes(i) ? n : -1)), a0: -0.5 },
  };
}

/**
 * The other way: S1 holds the elements whose points P1 separates from the origin, S2 those that P2 does. An element may be in both;
 * S1 and all that is not in S1 split the instance, and so do S2 and all that is not in S2.
 *
 * Numbers: a plane that the origin is above has a0 < 0. If a subset c lay in S1, each of its a_i would be at most a0, and their
 * sum at most |c| a0 < a0: P1 would separate the '+' point of c too. And what is not in S1 is in S2.
 * Source: lecture, "Sketch of the NP-completeness proof II, the other way".
 */
export function splitFromPlanes({ n }: SetSplitting, p1: Plane, p2: Plane): { s1: number[]; s2: number[] } {
  const separated = ({ a, a0 }: Plane) => Array.from({ length: n }, (_, i) => i).filter((i) => !(a[i]! > a0));
  return { s1: separated(p1), s2: separated(p2) };
}

/**
 * Whether a point is '+' exactly where a.x > a0 for both planes: AND of N1 and N2 learns the training set without error.
 *
 * Numbers: one scalar product for each point and plane. That a given solution is checked in polynomial time is what puts the
 * problem in NP; to find one takes exponential time by all algorithms known, whatever item 2 of the slide says.
 * Source: lecture, "Why training NN is hard ??? (NP-complete)", items 1 and 2, and "NP-completeness cont.", item 3.
 */
export function verify({ points, labels }: TrainingSet, p1: Plane, p2: Plane): boolean {
  return points.every((x, s) => (isAbove(p1, x) && isAbove(p2, x)) === (labels[s] === 1));
}

function isAbove({ a, a0 }: Plane, x: readonly number[]): boolean {
  return a.reduce((sum, weight, i) => sum + weight * x[i]!, 0) > a0;
}
