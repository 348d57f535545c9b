import { describe, expect as jestExpect, test } from '@jest/globals';
import { expect } from './expect.ts';
import { matchers } from './matchers.ts';

const messageOf = (run: () => void): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'it was met';
};
const met = 'it was met';

describe('toBeCloseToTensor', () => {
  test('tells the worst entry, both values, the difference, what is allowed, and how many differ', () => {
    const message = messageOf(() =>
      expect([
        [1, 2],
        [3, 4.5],
      ]).toBeCloseToTensor([
        [1, 2.1],
        [3, 4],
      ]),
    );
    for (const part of ['received[1, 1]', 'expected 4', 'received 4.5', 'difference 5.0e-1', 'allowed 4.0e-5']) {
      jestExpect(message).toContain(part);
    }
    jestExpect(message).toContain('2 of 4 entries differ');
  });

  test('NaN is close to nothing, not even to NaN', () => {
    jestExpect(messageOf(() => expect([Number.NaN]).toBeCloseToTensor([1], { atol: 1e9 }))).toContain('NaN');
    jestExpect(messageOf(() => expect([Number.NaN]).toBeCloseToTensor([Number.NaN]))).toContain('difference NaN');
    jestExpect(messageOf(() => expect([1]).toBeCloseToTensor([1], { atol: Number.NaN }))).toBe(met);
    jestExpect(messageOf(() => expect([1.5]).toBeCloseToTensor([1], { atol: Number.NaN }))).not.toBe(met);
  });

  test('an infinity is close to itself only', () => {
    const infinity = Number.POSITIVE_INFINITY;
    jestExpect(messageOf(() => expect([infinity]).toBeCloseToTensor([infinity]))).toBe(met);
    jestExpect(messageOf(() => expect([1]).toBeCloseToTensor([infinity]))).toContain('Infinity');
    jestExpect(messageOf(() => expect([-infinity]).toBeCloseToTensor([infinity]))).toContain('Infinity');
  });

  test('atol and rtol add up, as in NumPy', () => {
    const close = (received: number) =>
      messageOf(() => expect(received).toBeCloseToTensor(100, { atol: 1, rtol: 0.02 }));
    jestExpect(close(103)).toBe(met);
    jestExpect(close(103.001)).not.toBe(met);
  });

  test('typed arrays are arrays', () => {
    jestExpect(messageOf(() => expect(Float64Array.of(1, 2)).toBeCloseToTensor([1, 2]))).toBe(met);
  });

  test('another shape is named on both sides', () => {
    const message = messageOf(() => expect([[1, 2]]).toBeCloseToTensor([[1], [2]]));
    jestExpect(message).toContain('expected a 2 x 1 matrix, [2, 1]');
    jestExpect(message).toContain('received a 1 x 2 matrix, [1, 2]');
  });

  test.each([
    [[[1, 2], [3]], 'row 1 has 1 entries instead of 2'],
    [[[[1, 2], [3]]], 'row 0, 1 has 1 entries instead of 2'],
    [[1, [2]], 'received[1] is a vector of 1 number'],
    [[[1], 2], 'received[1] is a number'],
    [[1, 'x'], 'received[1] is the text "x"'],
    [undefined, 'received is nothing (undefined)'],
    [Object.assign([1], { 2: 2 }), 'received[1] is nothing (undefined)'], // a hole
  ])('%j is refused with its place, after .not as well', (received, place) => {
    jestExpect(messageOf(() => expect(received).toBeCloseToTensor([1, 2]))).toContain(place);
    jestExpect(messageOf(() => expect(received).not.toBeCloseToTensor([1, 2]))).toContain(place);
  });
});

describe('toHaveShape', () => {
  test('is about the lengths, outermost first', () => {
    const matrix = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    jestExpect(messageOf(() => expect(matrix).toHaveShape([2, 3]))).toBe(met);
    jestExpect(messageOf(() => expect(5).toHaveShape([]))).toBe(met);
    jestExpect(messageOf(() => expect(matrix).toHaveShape([3, 2]))).toContain('received a 2 x 3 matrix');
    jestExpect(messageOf(() => expect(matrix).not.toHaveShape([2, 3]))).not.toBe(met);
    jestExpect(messageOf(() => expect([[1], [2, 3]]).toHaveShape([2, 1]))).toContain('ragged');
  });
});

describe('toBeGradientOf', () => {
  const f = ([x = 0, y = 0, z = 0]: number[]) => (x * y + z) ** 2 + Math.exp(x - y * z);
  const right = [8 + Math.E, 4, 4 - 2 * Math.E];

  test('the right gradient of the lecture is one, and the one on its slide is not', () => {
    jestExpect(messageOf(() => expect(right).toBeGradientOf(f, [1, 2, 0]))).toBe(met);
    const message = messageOf(() => expect([4 + Math.E, 8, 4 - 2 * Math.E]).toBeGradientOf(f, [1, 2, 0]));
    for (const part of ['received[1]', 'expected 4', 'received 8', '2 of 3 entries differ', 'numerical, off by']) {
      jestExpect(message).toContain(part);
    }
  });

  test('a slip of a millionth is seen, and a right entry in single precision as well', () => {
    const [first = 0, ...rest] = right;
    jestExpect(messageOf(() => expect([first * (1 + 1e-6), ...rest]).toBeGradientOf(f, [1, 2, 0]))).not.toBe(met);
    jestExpect(messageOf(() => expect(right.map(Math.fround)).toBeGradientOf(f, [1, 2, 0]))).not.toBe(met);
  });

  test('matrices and single numbers are points too', () => {
    const sum = (W: number[][]) => W.flat().reduce((total, w, i) => total + (i + 1) * w * w, 0);
    const W = [
      [1, -2],
      [3, 0],
    ];
    const gradient = [
      [2, -8],
      [18, 0],
    ];
    jestExpect(messageOf(() => expect(gradient).toBeGradientOf(sum, W))).toBe(met);
    jestExpect(messageOf(() => expect(gradient.flat()).toBeGradientOf(sum, W))).toContain('another shape');
    jestExpect(messageOf(() => expect(Math.cos(2)).toBeGradientOf(Math.sin, 2))).toBe(met);
    jestExpect(messageOf(() => expect(0).toBeGradientOf(() => 7, 2))).toBe(met);
  });

  test('a function that ends near the point is differentiated by small steps', () => {
    jestExpect(messageOf(() => expect([100_000]).toBeGradientOf(([x = 0]: number[]) => Math.log(x), [1e-5]))).toBe(met);
    jestExpect(messageOf(() => expect([1]).toBeGradientOf(([x = 0]: number[]) => Math.max(0, x), [1e-3]))).toBe(met);
  });

  test('NaN in the gradient fails', () => {
    jestExpect(messageOf(() => expect([Number.NaN]).toBeGradientOf(([x = 0]: number[]) => x, [1]))).toContain('NaN');
  });

  test('at a kink and where f is no number there is no verdict, after .not neither', () => {
    for (const expectation of [expect([0.5]), expect([0.5]).not]) {
      jestExpect(messageOf(() => expectation.toBeGradientOf(([x = 0]: number[]) => Math.abs(x), [0]))).toContain(
        'kink',
      );
      jestExpect(messageOf(() => expectation.toBeGradientOf(() => Number.NaN, [0]))).toContain('not finite');
      jestExpect(messageOf(() => expectation.toBeGradientOf((() => [1]) as never, [0]))).toContain(
        'must return a number',
      );
    }
  });

  test('f may change its argument, and the point stays', () => {
    const point = [2];
    const greedy = (x: number[]) => {
      const square = (x[0] ?? 0) ** 2;
      x[0] = 7;
      return square;
    };
    jestExpect(messageOf(() => expect([4]).toBeGradientOf(greedy, point))).toBe(met);
    jestExpect(point).toEqual([2]);
  });
});

describe('in real Jest', () => {
  test('expect.extend takes the matchers', () => {
    jestExpect.extend(matchers as never);
    const extended = jestExpect([1, 2]) as unknown as ReturnType<typeof expect>;
    extended.toBeCloseToTensor([1, 2]);
    extended.not.toHaveShape([3]);
    jestExpect(messageOf(() => extended.toHaveShape([3]))).toContain('received a vector of 2 numbers');
  });
});
