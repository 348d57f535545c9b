import type { DrawnCall, Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import type { Axes } from '../../reference/tensor/contract.ts';
import { real } from '../drawing/draw.ts';
import { drawShapes, nestedOf, type Pairing, whole } from './draw-tensors.ts';

const pairing = (rankA: number, rankB: number, axes: Axes): Pairing => ({ rankA, rankB, axes });

/** What everyone knows under another name. */
const familiar: readonly Pairing[] = [
  pairing(1, 1, 1), // dot product
  pairing(2, 1, 1), // matrix times vector
  pairing(2, 2, 1), // matrix product
  pairing(1, 1, 0), // outer product
  pairing(2, 2, 2), // sum of all products of entries
  pairing(0, 1, 0), // number times vector
  pairing(0, 0, 0), // number times number
];

/** The axes as a number; the first is the slide's with 2, in shapes where only the order of NumPy fits. */
const byNumber: readonly Pairing[] = [
  pairing(3, 3, 2),
  pairing(3, 3, 1),
  pairing(3, 2, 1),
  pairing(1, 3, 1),
  pairing(2, 3, 2),
  pairing(4, 3, 2),
  pairing(3, 4, 3),
  pairing(2, 2, 0),
  pairing(3, 0, 0),
  pairing(4, 2, 0),
  pairing(4, 4, 3),
  pairing(4, 4, 4),
];

/** The axes as lists; some are no N for any N, some name the pairs out of order, the last pairs nothing. */
const byLists: readonly Pairing[] = [
  pairing(2, 2, [[0], [0]]),
  pairing(2, 2, [[1], [1]]),
  pairing(2, 3, [[0], [1]]),
  pairing(3, 3, [
    [0, 1],
    [1, 2],
  ]),
  pairing(2, 2, [
    [0, 1],
    [1, 0],
  ]),
  pairing(3, 3, [
    [2, 0],
    [0, 2],
  ]),
  pairing(3, 4, [
    [1, 0],
    [1, 3],
  ]),
  pairing(4, 2, [[1], [1]]),
  pairing(4, 4, [
    [3, 0, 1],
    [1, 2, 3],
  ]),
  pairing(3, 3, [
    [2, 0, 1],
    [0, 1, 2],
  ]),
  pairing(4, 3, [
    [2, 0],
    [2, 1],
  ]),
  pairing(2, 1, [[], []]),
];

const mixed: readonly Pairing[] = [
  pairing(3, 2, 1),
  pairing(3, 3, [
    [0, 2],
    [1, 0],
  ]),
  pairing(4, 2, 2),
  pairing(2, 4, [[0], [2]]),
  pairing(2, 2, 0),
  pairing(4, 4, 4),
];

/** The tensors of the README's example, on which the slide's sum with 2 gives other numbers than NumPy. */
const lectureA = [
  [
    [1, 2],
    [3, 4],
  ],
  [
    [5, 6],
    [7, 8],
  ],
];
const lectureB = [
  [
    [1, 0],
    [10, 1],
  ],
  [
    [100, 0],
    [1000, 0],
  ],
];

/** The four calls of the slide "Tensors in NumPy". */
const lectureAxes: readonly Argument[] = [
  2,
  1,
  0,
  [
    [0, 1],
    [1, 2],
  ],
];

function drawTensordot(random: Random, chosen: Pairing, entryA: () => number, entryB = entryA): DrawnCall {
  const shapes = drawShapes(random, chosen);
  return {
    kind: 'call',
    arguments: [nestedOf(shapes.a, entryA), nestedOf(shapes.b, entryB), chosen.axes],
  };
}

const integersFor =
  (pairings: readonly Pairing[]): Family =>
  (random, index) =>
    drawTensordot(random, pairings[index % pairings.length] as Pairing, () => whole(random));

/** Reals in three regimes in turn: ordinary, one factor large, both small. */
const reals: Family = (random, index) => {
  const [sizeA, sizeB] = [
    [1, 1],
    [1000, 1],
    [1e-3, 1e-3],
  ][index % 3] as [number, number];
  const chosen = mixed[index % mixed.length] as Pairing;
  return drawTensordot(
    random,
    chosen,
    () => sizeA * real(random),
    () => sizeB * real(random),
  );
};

/** Every entry of the result is what remains of terms 1e9 times as large: U V - U (V + a little). */
const cancelling: Family = (random) => {
  const [n, s, m] = [2, 3, 4];
  const U = nestedOf([n, s], () => real(random)) as number[][];
  const V = nestedOf([s, m], () => real(random)) as number[][];
  const moved = V.map((row) => row.map((entry) => -(entry + 1e-9 * real(random))));
  return { kind: 'call', arguments: [U.map((row) => [...row, ...row]), [...V, ...moved], 1] };
};

export const tensordotFamilies = {
  familiar: integersFor(familiar),
  lecture: (_, index) => ({
    kind: 'call',
    arguments: [lectureA, lectureB, lectureAxes[index % lectureAxes.length] as Argument],
  }),
  numbers: integersFor(byNumber),
  lists: integersFor(byLists),
  reals,
  cancelling,
} satisfies Record<string, Family>;
