import type { Assignment, DrawnCall, Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, real } from '../drawing/draw.ts';
import { drawLengths, nestedOf, whole } from './draw-tensors.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { senselessShape, senselessTensordot } from './senseless.ts';
import { small } from './small.ts';
import { tensordotFamilies } from './tensordot-cases.ts';

const exports = [
  { name: 'shape', parameters: ['t'] },
  { name: 'multiIndex', parameters: ['shape'] },
  { name: 'tensordot', parameters: ['a', 'b', 'axes'] },
  { name: 'contract', parameters: ['dfdh', 'dhdw'] },
] as const;

const call = (...args: Argument[]): DrawnCall => ({ kind: 'call', arguments: args });

/** A number, a vector, a matrix, ... up to rank 4; all lengths differ. */
const ranks: Family = (random, index) => call(nestedOf(drawLengths(random, index % 5), () => whole(random)));

const lengthsOfOne: Family = (random, index) => {
  const shapes = [[1], [1, 3], [3, 1], [2, 1, 3], [1, 1, 1, 1]];
  return call(nestedOf(shapes[index % shapes.length] as number[], () => whole(random)));
};

/** Short enough to be read at a glance. */
const smallShapes: Family = (_, index) => call([[3], [2, 3], [2, 2, 2]][index % 3] as number[]);

/** Rank 1 to 4. */
const shapes: Family = (random, index) => call(drawLengths(random, 1 + (index % 4)));

/** Lengths of two digits, where an index sorted or counted as text goes astray. */
const longShapes: Family = (random, index) => {
  const long = integer(random, 11, 14);
  return call([[long], [2, long], [long, 3]][index % 3] as number[]);
};

/** dH2/dH1 = W2 and dH1/dW1 of the concrete example: the result is its dH2/dW1. */
const lectureContract: Family = () => {
  const W2 = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ];
  const x = [1, 1, 1];
  const dH1dW1 = x.map((_, l) => x.map((_, i) => x.map((entry) => (i === l ? entry : 0))));
  return call(W2, dH1dW1);
};

function drawContract([J, K, m, n]: readonly number[], entryF: () => number, entryH = entryF): DrawnCall {
  return call(nestedOf([J, K] as number[], entryF), nestedOf([K, m, n] as number[], entryH));
}

/** Small whole numbers; in every other case each f_j depends on one h_k only, of which it is the double or the opposite. */
const contractIntegers: Family = (random, index) => {
  const [J = 2, K = 3, m = 4, n = 5] = drawLengths(random, 4);
  if (index % 2 === 0) return drawContract([J, K, m, n], () => whole(random));
  const dfdh = Array.from({ length: J }, (_, j) =>
    Array.from({ length: K }, (_, k) => (k !== j % K ? 0 : j % 2 === 0 ? 2 : -1)),
  );
  return call(
    dfdh,
    nestedOf([K, m, n], () => whole(random)),
  );
};

/** Reals in five regimes in turn: ordinary, one factor large, both small, a single k, a single j. */
const contractReals: Family = (random, index) => {
  const [J = 2, K = 3, m = 4, n = 5] = drawLengths(random, 4);
  const sized = (size: number) => () => size * real(random);
  switch (index % 5) {
    case 1:
      return drawContract([J, K, m, n], sized(1000), sized(1));
    case 2:
      return drawContract([J, K, m, n], sized(1e-3));
    case 3:
      return drawContract([J, 1, m, n], sized(1));
    case 4:
      return drawContract([1, K, m, n], sized(1));
    default:
      return drawContract([J, K, m, n], sized(1));
  }
};

/** Two calls each; those of `shape` and `multiIndex` have results that differ, so that a kept result is seen to change. */
const pureCalls: Readonly<Record<string, (random: Random, second: boolean) => DrawnCall>> = {
  shape: (random, second) => call(nestedOf(second ? [3, 2, 4] : [2, 4, 3], () => real(random))),
  multiIndex: (_, second) => call(second ? [3, 2, 4] : [2, 4, 3]),
  tensordot: (random) => {
    const cube = () => nestedOf([3, 3, 3], () => real(random)); // in which even wrongly paired axes match
    return call(cube(), cube(), [
      [2, 0],
      [0, 1],
    ]);
  },
  contract: (random) => drawContract([2, 4, 3, 5], () => real(random)),
};

const purity: Family = (random, index) => {
  const { name } = exports[index % exports.length] as (typeof exports)[number];
  const draw = (second: boolean) => pureCalls[name]?.(random, second).arguments ?? [];
  return { kind: 'purity', export: name, arguments: draw(false), otherArguments: draw(true) };
};

/** a5, tensors with loops. */
export const assignment: Assignment = {
  id: 'a5',
  file: 'tensor.ts',
  exports,
  oracle,
  small,
  misconceptions,
  derivatives: {},
  families: {
    shape: { ranks, lengthsOfOne, senseless: senselessShape },
    multiIndex: { small: smallShapes, shapes, long: longShapes },
    tensordot: { ...tensordotFamilies, senseless: senselessTensordot },
    contract: {
      lecture: lectureContract,
      integers: contractIntegers,
      reals: contractReals,
    },
    purity: { functions: purity },
  },
};
