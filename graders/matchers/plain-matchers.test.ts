import { describe, expect as jestExpect, test } from '@jest/globals';
import { expect } from './expect.ts';

type Use = (e: ReturnType<typeof expect>) => void;

const isMet = (run: () => void): boolean => {
  try {
    run();
    return true;
  } catch {
    return false;
  }
};

/** Values with a use of a matcher, of which Jest itself says whether it is met. */
const uses: readonly (readonly [received: unknown, use: Use])[] = [
  ...[0, -0, 1, Number.NaN, '', 'ab', null, undefined, [1], { a: 1 }].flatMap((received): [unknown, Use][] => [
    [received, (e) => e.toBe(0)],
    [received, (e) => e.toBe(Number.NaN)],
    [received, (e) => e.toEqual([1])],
    [received, (e) => e.toEqual({ a: 1, b: undefined })],
    [received, (e) => e.toBeNaN()],
    [received, (e) => e.toBeTruthy()],
    [received, (e) => e.toBeFalsy()],
    [received, (e) => e.toBeNull()],
    [received, (e) => e.toBeUndefined()],
    [received, (e) => e.toBeDefined()],
    [received, (e) => e.toBeInstanceOf(Array)],
  ]),
  ...[1, 1.004, 1.006, Number.NaN, Number.POSITIVE_INFINITY].flatMap((received): [unknown, Use][] => [
    [received, (e) => e.toBeCloseTo(1)],
    [received, (e) => e.toBeCloseTo(1, 3)],
    [received, (e) => e.toBeCloseTo(Number.POSITIVE_INFINITY)],
    [received, (e) => e.toBeGreaterThan(1)],
    [received, (e) => e.toBeGreaterThanOrEqual(1)],
    [received, (e) => e.toBeLessThan(1.005)],
    [received, (e) => e.toBeLessThanOrEqual(1.006)],
  ]),
  [[[1, 2], [3]], (e) => e.toEqual([[1, 2], [3]])],
  [[[1, 2], [3]], (e) => e.toEqual([[1, 2], [4]])],
  [[[1, 2], [3]], (e) => e.toEqual([[1, 2]])],
  [[0], (e) => e.toEqual([-0])],
  [[Number.NaN], (e) => e.toEqual([Number.NaN])],
  [Float64Array.of(1), (e) => e.toEqual([1])],
  [Float64Array.of(1), (e) => e.toEqual(Float64Array.of(1))],
  [new Error('a'), (e) => e.toEqual(new Error('b'))],
  [[1, 2], (e) => e.toHaveLength(2)],
  [[1, 2], (e) => e.toHaveLength(3)],
  [[1, 2], (e) => e.toContain(2)],
  [[1, 2], (e) => e.toContain(3)],
  ['gradient', (e) => e.toMatch(/grad/)],
  ['gradient', (e) => e.toMatch('loss')],
  ...[undefined, 'length', 'width', /len/, RangeError, TypeError].flatMap((wanted): [unknown, Use][] =>
    [
      () => {
        throw new RangeError('lengths differ');
      },
      () => 1,
    ].map((f) => [f, (e) => e.toThrow(wanted)]),
  ),
];

describe('plain matchers', () => {
  test.each(uses.map((use, i) => [i, ...use] as const))('use %i means what it means in Jest', (_, received, use) => {
    const jests = jestExpect(received) as unknown as ReturnType<typeof expect>;
    jestExpect(isMet(() => use(expect(received)))).toBe(isMet(() => use(jests)));
    const negated = jests.not as ReturnType<typeof expect>;
    jestExpect(isMet(() => use(expect(received).not as ReturnType<typeof expect>))).toBe(isMet(() => use(negated)));
  });

  test('toEqual names the first place that differs', () => {
    jestExpect(() => expect({ W: [1, 2] }).toEqual({ W: [1, 3] })).toThrow('received.W[1] = 2 to equal 3');
  });

  test('what is compared as a number must be one', () => {
    jestExpect(() => expect(undefined).toBeLessThan(1)).toThrow('received must be a number');
    jestExpect(() => expect('1').not.toBeCloseTo(2)).toThrow('received must be a number');
  });
});
