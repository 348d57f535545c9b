import type {
  DrawnClassification,
  DrawnSetSplit,
  DrawnTrainingSet,
  Family,
  Random,
} from '../../graders/contract/assignment.ts';
import { allSplits, lectureInstance } from '../../reference/set-splitting.ts';
import { type Plane, planesFromSplit, reduce } from '../../reference/set-splitting-reduction.ts';
import { drawSolvable, type Solvable } from './draw-instance.ts';
import { realPlanes, wholePlanes } from './draw-planes.ts';

type Planes = { readonly p1: Plane; readonly p2: Plane };

/** S1 = {s2}, up to the exchange of the sides the only split. */
const lecture: Solvable = { instance: lectureInstance, s1: allSplits(lectureInstance)[0] ?? [] };

/** From 3 elements on, one more each case. */
const small = (random: Random, index: number) => drawSolvable(random, 3 + (index % 3));
/** Up to 12 elements, the largest first. */
const large = (random: Random, index: number) => drawSolvable(random, 12 - (index % 6));

/** A family of each way to get an instance. */
function bySize(draw: (random: Random, solvable: Solvable, index: number) => ReturnType<Family>) {
  return {
    lecture: (random, index) => draw(random, lecture, index),
    small: (random, index) => draw(random, small(random, index), index),
    large: (random, index) => draw(random, large(random, index), index),
  } satisfies Record<string, Family>;
}

export const reduceFamilies = bySize((_, solvable) => callReduce(solvable));

export const planesFromSplitFamilies = bySize((_, solvable) => callPlanes(solvable));

/** The lecture's planes, then those of other solutions: whole numbers with points on a plane, and reals of three sizes. */
export const splitFromPlanesFamilies = {
  lecture: () => callSplit(lecture, planesFromSplit(lecture.instance, lecture.s1)),
  whole: (random, index) => {
    const solvable = small(random, index);
    return callSplit(solvable, wholePlanes(random, solvable));
  },
  reals: (random, index) => {
    const solvable = large(random, index);
    return callSplit(solvable, realPlanes(random, solvable, [1, 0.01, 50][index % 3] as number));
  },
} satisfies Record<string, Family>;

export function callReduce({ instance }: Solvable): DrawnTrainingSet {
  return { kind: 'training-set', arguments: [{ ...instance }], ...reduce(instance) };
}

export function callPlanes({ instance, s1 }: Solvable): DrawnClassification {
  return { kind: 'classification', arguments: [{ ...instance }, s1], net: 'planes', ...reduce(instance) };
}

export function callSplit({ instance }: Solvable, { p1, p2 }: Planes): DrawnSetSplit {
  return { kind: 'set-split', arguments: [{ ...instance }, { ...p1 }, { ...p2 }], ...instance };
}
