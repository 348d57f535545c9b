import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberPairText, numberText, pointsText, sizeText } from './number-text.ts';

describe('numberText', () => {
  test('shows six digits, whole numbers whole, and special values by name', () => {
    expect([-0.10279123, 1 / 3, 24, -0, Number.NaN, -Infinity, 1e-20].map((value) => numberText(value))).toEqual([
      '-0.102791',
      '0.333333',
      '24',
      '-0',
      'NaN',
      '-Infinity',
      '1e-20',
    ]);
  });
});

describe('numberPairText', () => {
  test('tells any two different numbers apart', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        fc.pre(!Object.is(a, b));
        const [left, right] = numberPairText(a, b);
        expect(left).not.toBe(right);
      }),
    );
    expect(numberPairText(0.1, 0.1 + 2e-9)).toEqual(['0.1', '0.100000002']);
    expect(numberPairText(1, 1 + 2 ** -52)).toEqual(['1', '1.0000000000000002']);
  });
});

test('sizeText: an error needs two digits and its power of ten', () => {
  expect([0.7195, 1.1e-14, 0, Infinity].map(sizeText)).toEqual(['7.2e-1', '1.1e-14', '0', 'Infinity']);
});

test('pointsText: no trace of binary fractions', () => {
  expect([0.1 + 0.2, 19.999999999, 4, 63.5].map(pointsText)).toEqual(['0.3', '20', '4', '63.5']);
});
