import { expect, test } from '@jest/globals';
import { logAxis } from './log-axis.ts';

test('logAxis: holds all values, to whole powers of ten', () => {
  expect(logAxis([3e-5, 20]).scale.domain).toEqual([1e-5, 100]);
});

test('logAxis: zero stands below the least, what is no finite number above the largest', () => {
  const { scale, place } = logAxis([0, 0.5, 5, Number.NaN, Number.POSITIVE_INFINITY]);
  expect(scale.domain).toEqual([0.01, 100]);
  expect([0, 0.5, Number.NaN, Number.POSITIVE_INFINITY].map(place)).toEqual([0.01, 0.5, 100, 100]);
});

test('logAxis: one tiny value does not press the others together', () => {
  expect(logAxis([1e-300, 1e-3, 1]).scale.domain).toEqual([1e-20, 1]);
});

test.each([[[]], [[0]], [[Number.NaN]], [[1]], [[Number.MAX_VALUE, Number.MIN_VALUE]]])(
  'logAxis: always has a length: %j',
  (values) => {
    const [low, high] = logAxis(values).scale.domain as [number, number];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThan(Number.POSITIVE_INFINITY);
  },
);
