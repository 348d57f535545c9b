import { describe, expect, test } from '@jest/globals';
import seedrandom from 'seedrandom';
import type { ExpectedFields, ExpectedTensor } from '../../graders/contract/expected.ts';
import { centralDifference } from '../../reference/difference-quotients.ts';
import { relativeErrors } from '../../reference/relative-error.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { unitRoundoff } from '../../reference/tensor/tensor.ts';
import { checkFamilies } from './draw-checks.ts';
import { oracle } from './oracle.ts';
import { scalarFunctions } from './scalar-functions.ts';

const drawn = Object.entries(checkFamilies).flatMap(([family, draw]) =>
  Array.from({ length: 48 }, (_, i) => {
    const index = i % 12;
    const args = draw(seedrandom(`${family} ${i}`), index).arguments;
    const { fields } = oracle.gradientCheck!(...args) as ExpectedFields;
    return { family, index, args, fields, worst: fields.worst as ExpectedTensor };
  }),
);

describe('the cases of gradientCheck', () => {
  test('keep worst well away from the tolerance, whatever the rounding', () => {
    for (const { args, worst } of drawn) {
      const tolerance = Number(args[4]);
      const error = 64 * unitRoundoff * worst.roundoff[0]!;
      const [low, high] = [worst.data[0]! - error, worst.data[0]! + error];
      expect(high < tolerance / 5 || low > 5 * tolerance).toBe(true);
    }
  });

  test('have true entries that are 0 on both sides or well away from 0', () => {
    for (const { args } of drawn) {
      const f = Object.values(scalarFunctions).find(({ source }) => source === sourceOf(args[0]))!;
      const x = tensor(args[2]);
      const [gradient, numerical] = [f.gradient(x), centralDifference(f.value, x, Number(args[3]))];
      for (const [i, entry] of gradient.data.entries()) {
        if (f.slopes[i] === '0') expect([entry, numerical.data[i]]).toEqual([0, 0]);
        else expect(Math.abs(entry)).toBeGreaterThanOrEqual(0.1);
      }
      expect(relativeErrors(gradient, numerical).data.every((error) => error < 1e-4 / 5)).toBe(true);
    }
  });

  test('ask for the index wherever the gradient is wrong, and where all is exact', () => {
    for (const { family, fields } of drawn) {
      if (family === 'right') continue;
      const isOk = 'value' in fields.ok! && fields.ok.value === true;
      if (family === 'integers' || !isOk) expect(fields).toHaveProperty('index');
    }
  });

  test('hold right gradients and wrong ones', () => {
    const okOf = (wanted: string) =>
      new Set(
        drawn.filter(({ family }) => family === wanted).map(({ fields }) => 'value' in fields.ok! && fields.ok.value),
      );
    expect(okOf('integers')).toEqual(new Set([true, false]));
    expect(okOf('right')).toEqual(new Set([true]));
    expect(okOf('wrong')).toEqual(new Set([false]));
    expect(okOf('slips')).toEqual(new Set([true, false]));
    expect(okOf('notANumber')).toEqual(new Set([false]));
  });
});

function sourceOf(argument: unknown): string {
  return (argument as { functionSource: string }).functionSource;
}
