import { describe, expect, test } from '@jest/globals';
import type { DrawnLearning, DrawnRestart } from '../contract/assignment.ts';
import type { Observation } from '../contract/observation.ts';
import type { Value } from '../contract/value.ts';
import { learning } from './learning.ts';

const restart: DrawnRestart = {
  seed: 3,
  X: [[0, 1]],
  Y: [[0, 1]],
  alpha: 0.5,
  steps: 2,
  points: [[0], [0.2], [0.8], [1]],
  classes: [0, 0, 1, 1],
};
const drawn: DrawnLearning = {
  kind: 'learning',
  init: 'init',
  train: 'train',
  widths: [1, 1],
  hidden: [],
  accuracy: 0.75,
  restarts: [restart, { ...restart, seed: 4, alpha: 1 }],
};
const context = { criterion: 'learnsIt' } as Parameters<typeof learning.plan>[1];
const { calls, data, export: about } = learning.plan(drawn, context);

const object = (fields: Record<string, Value>): Value => ({ kind: 'object', entries: new Map(Object.entries(fields)) });
const returned = (value: Value): Observation => ({ outcome: 'returned', value, operations: 1 });
/** A network that is above 1/2 where slope x + bias is. */
const trained = (slope: number, bias: number, losses: Value = [3, 2, 1]) =>
  returned(object({ params: [object({ W: [[slope]], b: [bias] })], losses }));
const started = returned([]);
const judged = (...trainings: Observation[]) =>
  learning.judge(
    data,
    trainings.flatMap((training) => [started, training]),
  );

const right = trained(1, 0);
const threeOfFour = trained(1, 0.4);
const twoOfFour = trained(0, 1);

describe('learning', () => {
  test('each restart trains what init has just returned, and the case is about the training', () => {
    expect(calls.map(({ export: name, arguments: args }) => [name, ...args])).toEqual([
      ['init', [1, 1], 3],
      ['train', { resultOf: 1 }, [[0, 1]], [[0, 1]], 0.5, 2],
      ['init', [1, 1], 4],
      ['train', { resultOf: 1 }, [[0, 1]], [[0, 1]], 1, 2],
    ]);
    expect(about).toBe('train');
  });

  test('one restart that succeeds is enough, whatever became of the others', () => {
    expect(judged(twoOfFour, right).finding).toBeUndefined();
    expect(judged(threeOfFour, { outcome: 'not-run', reason: 'no-earlier-result' }).finding).toBeUndefined();
  });

  test('a curve that falls earns nothing, and parameters without one do', () => {
    expect(judged(trained(0, 1, [1, 0.1, 0]), twoOfFour).finding).toEqual({
      kind: 'did-not-learn',
      restarts: 2,
      right: 2,
      points: 4,
      needed: 3,
    });
    const { finding, curves } = judged(trained(1, 0, []), twoOfFour);
    expect([finding, curves?.length]).toEqual([undefined, 1]);
  });

  test('weights that are not finite put no point in a class', () => {
    const lost = trained(Number.NaN, 0);
    expect(judged(lost, lost).finding).toMatchObject({ kind: 'did-not-learn', right: 0 });
  });

  test('without any parameters the first restart tells why', () => {
    const missing: Observation = { outcome: 'missing' };
    expect(judged(missing, missing).finding).toEqual({ kind: 'no-value', observation: missing });
    expect(judged(returned(3), missing).finding).toMatchObject({ kind: 'wrong-form', part: '' });
    const bare = returned(object({ params: [] }));
    expect(judged(bare, bare).finding).toMatchObject({ kind: 'wrong-form', part: 'params' });
  });

  test('each training brings its curve along, found right or not', () => {
    expect(judged(right, twoOfFour).curves).toEqual([
      { label: 'seed 3, alpha 0.5', steps: [0, 1, 2], received: [3, 2, 1] },
      { label: 'seed 4, alpha 1', steps: [0, 1, 2], received: [3, 2, 1] },
    ]);
  });
});
