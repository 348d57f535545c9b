import { describe, expect, test } from '@jest/globals';
import type { ConstantFactor, Diagnosis } from '../contract/diagnosis.ts';
import { diagnosisText } from './diagnosis-text.ts';

const textOf = (diagnosis: Diagnosis) => diagnosisText(diagnosis, 'lossGradient', {});
const t = { name: 't', size: 8 };
const n = { name: 'n', size: 4 };
const oneLess = { name: 't - 1', size: 7 };

describe('diagnosisText', () => {
  test('a known mistake has the sentence of the rubric, and its own name where the rubric has none', () => {
    const diagnosis = { kind: 'misconception', name: 'sum-for-mean' } as const;
    const says = { 'sum-for-mean': { says: 'The mean over the batch is missing.', caughtBy: ['loss'] } };
    expect(diagnosisText(diagnosis, 'loss', says)).toEqual({
      misconception: 'sum-for-mean',
      message: 'The mean over the batch is missing.',
    });
    expect(textOf(diagnosis).message).toContain('sum for mean');
  });

  test.each<[Omit<ConstantFactor, 'kind'>, string, string]>([
    [
      { factor: 1, times: t },
      'missing-mean',
      '8 times too large, and the batch has t = 8 examples: is the 1/t missing?',
    ],
    [
      { factor: 1, over: t },
      'mean-taken-twice',
      '8 times too small, and the batch has t = 8 examples: is the 1/t there',
    ],
    [{ factor: 1, times: n }, 'dimension-factor', '4 times too large, and there are n = 4 inputs: is a 1/n missing?'],
    [{ factor: 1, over: n }, 'dimension-factor', '4 times too small, and there are n = 4 inputs: is a 1/n too much?'],
    [{ factor: 2, times: t }, 'dimension-factor', '16 times too large, which is 2 t with t = 8 examples.'],
    [{ factor: -1, times: t }, 'dimension-factor', '-8 times what it should be, which is -t with t = 8 examples.'],
    [{ factor: 0.5, over: t }, 'dimension-factor', '16 times too small, which is 0.5 / t with t = 8 examples.'],
    [
      { factor: 1, times: t, over: n },
      'dimension-factor',
      '2 times too large, which is t / n with t = 8 examples and n = 4 inputs: is it divided by n where t belongs?',
    ],
    [
      { factor: 1, times: t, over: oneLess },
      'divided-by-one-less',
      '1.14286 times too large, which is t / (t - 1) with t = 8 examples: is it divided by t - 1 where t belongs?',
    ],
    [{ factor: -1 }, 'opposite-sign', 'returns has the opposite sign'],
    [{ factor: 0.5 }, 'constant-factor', 'is half of what it should be: is a factor 2 missing'],
    [{ factor: 1 / Math.LN2 }, 'constant-factor', 'is 1.4427 times too large, which is 1 / ln 2'],
    [{ factor: 1 / Math.LN10 }, 'constant-factor', 'is 2.30259 times too small, which is ln 10'],
    [{ factor: 3 }, 'constant-factor', 'returns is 3 times too large.'],
  ])('a factor %j is called %s', (factor, misconception, message) => {
    const text = textOf({ kind: 'constant-factor', ...factor });
    expect(text.misconception).toBe(misconception);
    expect(text.message).toContain(message);
    expect(text.message).toMatch(/^Every number that lossGradient returns /);
  });

  test.each<[Diagnosis, string, string]>([
    [
      { kind: 'constant-factor', factor: 2, parts: ['dW1', 'db'] },
      'constant-factor',
      'Every entry of dW1 and db is 2 times too large.',
    ],
    [
      { kind: 'permuted-axes', axes: [1, 0], parts: ['[0].W'] },
      'transposed',
      'result[0].W is transposed: what belongs at [i][j] stands at [j][i].',
    ],
    [
      { kind: 'permuted-axes', axes: [1, 2, 0] },
      'swapped-indices',
      'The numbers of what lossGradient returns are right, but their indices are exchanged: what belongs at [k][i][j] stands at [i][j][k].',
    ],
    [
      { kind: 'one-example', which: 'last', divided: true, parts: ['db'] },
      'only-one-example',
      'db is that of the last example alone, divided by t, not of the whole batch: is a sum over the examples written with = where += belongs?',
    ],
    [
      { kind: 'off-by-one-step', by: -1 },
      'off-by-one-step',
      'What lossGradient returns is right for one step fewer than asked for: does the loop run once too little?',
    ],
    [
      { kind: 'shifted-units', axis: 1, by: 1 },
      'shifted-units',
      'Every number that lossGradient returns is right and stands one place too late along the second index, the last one first: is an index off by one?',
    ],
    [
      { kind: 'equal-rows', axis: 0, row: 'last', parts: ['dW1'] },
      'equal-rows',
      'All rows of dW1 hold the numbers of the last row: does one array stand for every row, as after fill(row)?',
    ],
    [
      { kind: 'precision' },
      'single-precision',
      'Every number that lossGradient returns has only the digits of single precision: is a Float32Array or Math.fround at work?',
    ],
    [
      { kind: 'precision', decimals: 6 },
      'rounded-decimals',
      'Every number that lossGradient returns is rounded to 6 decimals: is toFixed or Math.round at work? Results are wanted with all their digits.',
    ],
    [
      { kind: 'some-parts-only', right: ['dW2'], wrong: ['dW1', 'db'] },
      'some-parts-wrong',
      'In every case that fails, dW2 is right and dW1 and db are not: look at what is done for the wrong ones only.',
    ],
  ])('%j is said in words', (diagnosis, misconception, message) => {
    expect(textOf(diagnosis)).toEqual({ misconception, message });
  });

  test('one example, one wrong part', () => {
    expect(textOf({ kind: 'some-parts-only', right: ['f'], wrong: ['dw'] }).message).toContain(
      'for the wrong one only',
    );
    const single = { kind: 'constant-factor', factor: 1, times: { name: 't', size: 1 }, over: n } as const;
    expect(textOf(single).message).toContain('t = 1 example and n = 4 inputs');
  });

  test('of many parts the first ones are named', () => {
    const wrong = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(textOf({ kind: 'some-parts-only', right: ['g'], wrong }).message).toContain('a, b, c, d and 2 more are not');
  });
});
