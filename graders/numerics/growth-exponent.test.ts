import { expect, test } from '@jest/globals';
import { growthExponent } from './growth-exponent.ts';

test('growthExponent: is the power with which operations grow', () => {
  for (const power of [1, 1.5, 2]) {
    const measured = [10, 20, 40].map((work) => ({ work, operations: 7 * work ** power }));
    expect(growthExponent(measured)).toBeCloseTo(power, 12);
  }
});

test('growthExponent: is NaN, which no limit lets pass, where nothing was counted', () => {
  expect(growthExponent([])).toBeNaN();
  expect(
    growthExponent([
      { work: 10, operations: 0 },
      { work: 20, operations: 5 },
    ]),
  ).toBeNaN();
  expect(growthExponent([{ work: 10, operations: 3 }])).toBeNaN();
});
