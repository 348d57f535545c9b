import type { Assignment, Drawn, Random, Small } from '../../graders/contract/assignment.ts';
import { type Plane, planesFromSplit, reduce } from '../../reference/set-splitting-reduction.ts';
import { pick } from '../drawing/pick.ts';
import { smallCalls } from '../drawing/small-calls.ts';
import type { Solvable } from './draw-instance.ts';
import { wholePlanes } from './draw-planes.ts';
import { callPlanes, callReduce, callSplit } from './set-splitting-families.ts';
import { callTraining } from './train-perceptron-families.ts';
import { callVerify, lowered, raised, withTurnedLabel } from './verify-families.ts';

/** Where the term that decides is b, is a product, or is nothing: the last two lie on the plane. */
const perceptronCalls = [
  [[1], -1, [2]],
  [[1], -2, [1]],
  [[1], 1, [-2]],
  [[1], 2, [-1]],
  [[1], -1, [1]],
  [[1, -1], 0, [1, 1]],
];

const solvableBy = (n: number, subsets: number[][], s1: number[]): Solvable => ({ instance: { n, subsets }, s1 });

/** From two elements on: one in no subset, one in two subsets, and as many against one as may be. */
const solvables = [
  solvableBy(2, [[0, 1]], [0]),
  solvableBy(3, [[0, 1]], [0]),
  solvableBy(
    3,
    [
      [0, 1],
      [1, 2],
    ],
    [1],
  ),
  solvableBy(3, [[0, 1, 2]], [0, 1]),
  solvableBy(3, [[0, 1, 2]], [2]),
  solvableBy(4, [[0, 1, 2, 3]], [0, 1, 2]),
];

/** One point of each label, the origin's label 1, what takes several corrections, and XOR. */
const trainings: readonly (readonly [points: number[][], labels: (0 | 1)[], isSeparable: boolean])[] = [
  [[[-1], [1]], [0, 1], true],
  [[[0], [2]], [1, 0], true],
  [[[0], [1], [2]], [1, 0, 0], true],
  [
    [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ],
    [0, 0, 0, 1],
    true,
  ],
  [
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    [0, 1, 1, 0],
    false,
  ],
  [
    [
      [-5, 1],
      [4, 1],
      [-5, 2],
      [4, 2],
    ],
    [0, 0, 1, 1],
    true,
  ],
];

/** A certificate that fits, and some that are spoilt in one place, for the first two instances. */
const certificates = solvables.slice(0, 2).flatMap(({ instance, s1 }) => {
  const set = reduce(instance);
  const { p1, p2 } = planesFromSplit(instance, s1);
  return [
    { set, p1, p2 },
    { set, p1, p2: lowered(p2, set, 0) },
    { set, p1: lowered(p1, set, 0.5), p2 },
    { set, p1: raised(p1, 0), p2: raised(p2, 0) },
    { set: withTurnedLabel(set, 0), p1, p2 },
  ];
});

/** The lecture's planes, the same ones written with smaller numbers, and those of other solutions. */
const stylesOfPlanes: readonly ((random: Random, solvable: Solvable) => { p1: Plane; p2: Plane })[] = [
  (_, { instance, s1 }) => planesFromSplit(instance, s1),
  (_, { instance, s1 }) => {
    const { p1, p2 } = planesFromSplit(instance, s1);
    return { p1: quartered(p1), p2: quartered(p2) };
  },
  wholePlanes,
  wholePlanes,
];

/** Gates and XOR are as small as they are; the others have instances of two to four elements, and points in one plane. */
export const small: Assignment['small'] = {
  perceptron: smallCalls(perceptronCalls),
  trainPerceptron: listed(trainings, ([points, labels, isSeparable]) => callTraining(points, labels, isSeparable)),
  reduce: listed(solvables, callReduce),
  planesFromSplit: listed(solvables, callPlanes),
  splitFromPlanes: { count: stylesOfPlanes.length * solvables.length, draw: drawSplit },
  verify: listed(certificates, callVerify),
};

function quartered({ a, a0 }: Plane): Plane {
  return { a: a.map((entry) => entry / 4), a0: a0 / 4 };
}

function drawSplit(random: Random, index: number): Drawn {
  const { length } = stylesOfPlanes;
  const solvable = pick(solvables, Math.floor(index / length));
  return callSplit(solvable, pick(stylesOfPlanes, index)(random, solvable));
}

function listed<Item>(items: readonly Item[], draw: (item: Item) => Drawn): Small {
  return { count: items.length, draw: (_, index) => draw(pick(items, index)) };
}
