import type { Family } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import type { Nested } from '../../reference/tensor/nested.ts';
import { nestedOf, whole } from './draw-tensors.ts';

interface RaggedTensor {
  readonly shape: readonly number[];
  readonly spoil: (t: Nested[]) => Nested;
  readonly because: string;
}

/** Ways to be ragged: `spoil` gets a tensor of the shape, and may write to it. */
const raggedTensors: readonly RaggedTensor[] = [
  {
    shape: [2, 3],
    spoil: ([first, last]) => [first as Nested, (last as Nested[]).slice(1)],
    because: 't is ragged: its last row is shorter',
  },
  {
    shape: [3, 2],
    spoil: ([first, ...rows]) => [first as Nested, [...(rows[0] as Nested[]), 1], rows[1] as Nested],
    because: 't is ragged: its second row is longer',
  },
  { shape: [2, 3], spoil: ([first]) => [first as Nested, 4], because: 't is ragged: a row is followed by a number' },
  { shape: [2, 3], spoil: ([, last]) => [4, last as Nested], because: 't is ragged: a number is followed by a row' },
  {
    shape: [2, 2, 3],
    spoil: ([first, last]) => [first as Nested, [(last as Nested[])[0] as Nested, [1, 2]]],
    because: 't is ragged: the last row of its last matrix is shorter',
  },
  {
    shape: [2, 2, 3],
    spoil: ([first, last]) => [first as Nested, (last as Nested[]).slice(1)],
    because: 't is ragged: its matrices differ in their number of rows',
  },
  {
    shape: [2, 2, 2],
    spoil: ([first]) => [first as Nested, [1, 2]],
    because: 't is ragged: a matrix is followed by a vector',
  },
  {
    shape: [2, 2],
    spoil: ([first, last]) => [first as Nested, [(last as Nested[])[0] as Nested, [3]]],
    because: 't is ragged: its last entry is an array instead of a number',
  },
];

export const senselessShape: Family = (random, index) => {
  const { shape, spoil, because } = raggedTensors[index % raggedTensors.length] as RaggedTensor;
  const sensible = nestedOf(shape, () => whole(random));
  const senseless = spoil(nestedOf(shape, () => whole(random)) as Nested[]);
  return { kind: 'refusal', sensible: [sensible], senseless: [senseless], because };
};

interface Misfit {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly axes: Argument;
  readonly because: string;
  /** What is different in the sensible call. */
  readonly sensible: { readonly b?: readonly number[]; readonly axes?: Argument };
}

const shapes = (a: string, b: string) => `a has shape ${a} and b has shape ${b}`;
const misfits: readonly Misfit[] = [
  { a: [2, 3], b: [4, 2], axes: 1, because: `${shapes('[2, 3]', '[4, 2]')}: 3 is not 4`, sensible: { b: [3, 2] } },
  { a: [2, 4], b: [3, 2], axes: 1, because: `${shapes('[2, 4]', '[3, 2]')}: 4 is not 3`, sensible: { b: [4, 2] } },
  { a: [3], b: [1], axes: 1, because: `${shapes('[3]', '[1]')}: a length of 1 is not stretched`, sensible: { b: [3] } },
  {
    a: [2, 3, 4],
    b: [4, 3, 5],
    axes: 2,
    because: `${shapes('[2, 3, 4]', '[4, 3, 5]')}: axes are paired in order, and 3 is not 4`,
    sensible: { b: [3, 4, 5] },
  },
  { a: [3], b: [3, 2], axes: 2, because: `axes is 2 and a has only one axis`, sensible: { axes: 1 } },
  { a: [2, 3], b: [3], axes: 2, because: `axes is 2 and b has only one axis`, sensible: { axes: 1 } },
  { a: [], b: [3], axes: 1, because: 'axes is 1 and a is a number, which has no axes', sensible: { axes: 0 } },
  { a: [2, 2], b: [2, 2], axes: 3, because: 'axes is 3 and a has only two axes', sensible: { axes: 2 } },
  {
    a: [2, 3],
    b: [2, 3],
    axes: [[0], [1]],
    because: `${shapes('[2, 3]', '[2, 3]')}: axis 0 of a does not match axis 1 of b`,
    sensible: { axes: [[0], [0]] },
  },
  {
    a: [2, 3],
    b: [2, 3],
    axes: [
      [0, 1],
      [1, 0],
    ],
    because: `${shapes('[2, 3]', '[2, 3]')}: axis 0 of a does not match axis 1 of b`,
    sensible: { b: [3, 2] },
  },
  {
    a: [2, 3],
    b: [2, 3],
    axes: [[0, 1], [0]],
    because: 'the lists of axes differ in length, 2 and 1',
    sensible: {
      axes: [
        [0, 1],
        [0, 1],
      ],
    },
  },
  {
    a: [2, 3],
    b: [2, 3],
    axes: [[0], [0, 1]],
    because: 'the lists of axes differ in length, 1 and 2',
    sensible: { axes: [[0], [0]] },
  },
  {
    a: [3],
    b: [3],
    axes: [
      [0, 1],
      [0, 1],
    ],
    because: 'the lists name two axes, and a and b have only one each',
    sensible: { axes: [[0], [0]] },
  },
];

export const senselessTensordot: Family = (random, index) => {
  const { a, b, axes, because, sensible } = misfits[index % misfits.length] as Misfit;
  const call = (shapeB: readonly number[], chosen: Argument) => [
    nestedOf(a, () => whole(random)),
    nestedOf(shapeB, () => whole(random)),
    chosen,
  ];
  return {
    kind: 'refusal',
    sensible: call(sensible.b ?? b, sensible.axes ?? axes),
    senseless: call(b, axes),
    because,
  };
};
