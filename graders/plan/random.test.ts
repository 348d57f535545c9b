import { expect, test } from '@jest/globals';
import { random } from './random.ts';

const first = (stream: () => number, count = 5) => Array.from({ length: count }, stream);

test('random: the same name gives the same stream, on every machine and in every version', () => {
  expect(first(random('public', 'a6', 'forward', 'reals', 0))).toEqual(
    first(random('public', 'a6', 'forward', 'reals', 0)),
  );
  expect(random('public')()).toBe(0.37296576186487435);
});

test('random: names that run together as text are still different streams', () => {
  expect(first(random('a', 'bc'))).not.toEqual(first(random('ab', 'c')));
  expect(first(random('a', 1))).not.toEqual(first(random('a', '1')));
});

test('random: numbers lie in [0, 1)', () => {
  for (const number of first(random('range'), 1000)) {
    expect(number).toBeGreaterThanOrEqual(0);
    expect(number).toBeLessThan(1);
  }
});
