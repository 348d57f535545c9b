import type { Assignment } from '../../graders/contract/assignment.ts';
import { smallCalls } from '../drawing/small-calls.ts';

const row = [[2, 3]];
const columnOfTwo = [[2], [3]];
const square = [
  [1, 2],
  [3, 4],
];
const other = [
  [5, 6],
  [7, 8],
];
const cube = [square, other];
const inOrder = [0, 1];
const outOfOrder = [1, 0];

/** Whole numbers without a 0, so that no term is lost; the last ones are rounded. */
export const small: Assignment['small'] = {
  shape: smallCalls([5, [5], row, columnOfTwo, [[[1, 2]]], [square, other, square], [[[[1, 2]]]]].map((t) => [t])),
  multiIndex: smallCalls([[2], [1, 2], [2, 1], [2, 2], [2, 3], [1, 1, 2, 2], [11]].map((shape) => [shape])),
  tensordot: smallCalls([
    [2, 3, 0],
    [[2], [3], 1],
    [[2], [3], 0],
    [2, [3, 4], 0],
    [[1, 2], [3, 4], 1],
    [[1, 2], [3, 4], 0],
    [square, [5, 6], 1],
    [square, columnOfTwo, 1],
    [row, square, 1],
    [square, other, 1],
    [square, other, 2],
    [square, other, [[0], [0]]],
    [square, other, [inOrder, outOfOrder]],
    [square, other, [outOfOrder, inOrder]],
    [
      [1, 2],
      [3, 4],
      [[], []],
    ],
    [cube, square, 2],
    [[[[[2, 3]]]], 4, 0],
    [[0.1, 0.2], [3, 4], 1],
  ]),
  contract: smallCalls([
    [[[2]], [[[3]]]],
    [[[2]], [[[3, 4]]]],
    [[[2]], [[[3], [4]]]],
    [[[1, 2]], [[[3]], [[4]]]],
    [[[1], [2]], [[[3]]]],
    [square, [[[5]], [[6]]]],
    [square, cube],
    [[[0.1, 0.2]], [[[3]], [[4]]]],
  ]),
};
