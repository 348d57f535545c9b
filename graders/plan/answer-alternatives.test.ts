import { describe, expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';
import { answerAlternatives } from './answer-alternatives.ts';
import { dimensionsOf } from './dimensions-of.ts';

const number = (value: number) => ({ kind: 'tensor', shape: [], data: [value], roundoff: [1] }) as const;
const numbers = (X: Argument | undefined) => (X as number[][]).flat();
const mean = (X: Argument | undefined) => {
  if (numbers(X).length === 0) throw new Error('an empty batch');
  return numbers(X).reduce((sum, entry) => sum + entry, 0) / (X as number[][])[0]!.length;
};

const assignment: Assignment = {
  id: 'a0',
  file: 'f.ts',
  exports: [
    { name: 'loss', parameters: ['X', 'Y'], shapes: { X: ['n', 't'], Y: ['t'] } },
    { name: 'train', parameters: ['w', 'steps'] },
  ],
  oracle: {
    loss: (X, Y) => number(mean(X) - 100 * (Y as number[]).length - (Y as number[])[0]!),
    train: (w, steps) => number(Number(w) + Number(steps)),
  },
  families: {},
  small: {},
  derivatives: {},
  misconceptions: {
    sum: { loss: (X) => number(numbers(X).reduce((sum, entry) => sum + entry, 0)) },
    throws: {
      loss: () => {
        throw new Error('no answer');
      },
    },
    other: { train: () => number(7) },
  },
};
const alternatives = (name: string, args: readonly Argument[], check = 'value') =>
  answerAlternatives(
    { family: 'reals', index: 0, export: name, check, calls: [0], data: {} },
    [{ export: name, arguments: args, watch: false }],
    assignment,
  ).map(({ mistake, answer }) => [mistake, answer.kind === 'tensor' ? answer.data : []]);
const batch = [
  [
    [1, 2, 3],
    [10, 20, 60],
  ],
  [7, 8, 9],
];

describe('answerAlternatives', () => {
  test('the library comes first, without what throws and what answers other exports', () => {
    expect(alternatives('loss', batch)[0]).toEqual([{ kind: 'misconception', name: 'sum' }, [96]]);
    expect(alternatives('train', [1, 4])[0]).toEqual([{ kind: 'misconception', name: 'other' }, [7]]);
    expect(alternatives('loss', batch).filter(([mistake]) => JSON.stringify(mistake).includes('throws'))).toEqual([]);
  });

  test('every argument that has examples is cut to one of them, along its own axis', () => {
    const [first, last] = [11 - 100 - 7, 63 - 100 - 9];
    expect(alternatives('loss', batch).slice(1)).toEqual([
      [{ kind: 'one-example', which: 'first', divided: false }, [first]],
      [{ kind: 'one-example', which: 'first', divided: true }, [(1 / 3) * first]],
      [{ kind: 'one-example', which: 'last', divided: false }, [last]],
      [{ kind: 'one-example', which: 'last', divided: true }, [(1 / 3) * last]],
    ]);
  });

  test('a batch of one example has no other answer for one example', () => {
    expect(alternatives('loss', [[[1], [2]], [7]])).toHaveLength(1);
  });

  test('steps are one more and one fewer, and never below none', () => {
    const steps = (count: number) => alternatives('train', [1, count]).slice(1);
    expect(steps(4)).toEqual([
      [{ kind: 'off-by-one-step', by: 1 }, [6]],
      [{ kind: 'off-by-one-step', by: -1 }, [4]],
    ]);
    expect(steps(0)).toEqual([[{ kind: 'off-by-one-step', by: 1 }, [2]]]);
  });

  test('only cases of the check value are held against anything', () => {
    expect(alternatives('loss', batch, 'refusal')).toEqual([]);
  });
});

test('dimensionsOf: reads the letters off the arguments, and leaves out what is no array', () => {
  const [loss] = assignment.exports;
  expect(dimensionsOf(loss!, batch)).toEqual({ n: 2, t: 3 });
  expect(dimensionsOf(loss!, [5, [1]])).toEqual({ t: 1 });
  expect(dimensionsOf({ name: 'f', parameters: ['x'] }, [[1]])).toEqual({});
});
