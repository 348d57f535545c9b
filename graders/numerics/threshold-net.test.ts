import { expect, test } from '@jest/globals';
import { isOn, summationOrders, type ThresholdUnit } from './threshold-net.ts';

const everyOrder = (unit: ThresholdUnit, x: readonly number[]) =>
  summationOrders.map((order) => isOn([[unit]], x, order));

test('isOn: a unit is on above its plane, and off below it and on it, in every order where sums are exact', () => {
  expect(everyOrder({ w: [1, 1], b: -1.5 }, [1, 1])).toEqual([true, true, true, true]);
  expect(everyOrder({ w: [1, 1], b: -2 }, [1, 1])).toEqual([false, false, false, false]);
  expect(everyOrder({ w: [0.1, 0.1], b: -0.2 }, [1, 1])).toEqual([false, false, false, false]);
  expect(everyOrder({ w: [1, 1], b: -2.5 }, [1, 1])).toEqual([false, false, false, false]);
});

test('isOn: within rounding of a plane the order decides', () => {
  // From the left 0.1 + 0.2 + 0.3 is more than 0.6, from the right it is 0.6.
  expect(everyOrder({ w: [0.1, 0.2, 0.3], b: -0.6 }, [1, 1, 1])).toEqual([true, false, false, true]);
});

test('isOn: NaN turns no unit on, and an infinite weight does', () => {
  expect(everyOrder({ w: [Number.NaN], b: 1 }, [1])).toEqual([false, false, false, false]);
  expect(everyOrder({ w: [Number.POSITIVE_INFINITY], b: -1 }, [0])).toEqual([false, false, false, false]);
  expect(everyOrder({ w: [Number.POSITIVE_INFINITY], b: -1 }, [1])).toEqual([true, true, true, true]);
});

test('isOn: each layer sees what the one before gives, and units without inputs have their bias', () => {
  const or = { w: [1, 1], b: -0.5 };
  const nand = { w: [-1, -1], b: 1.5 };
  const and = { w: [1, 1], b: -1.5 };
  const xor = (x: readonly number[]) => isOn([[or, nand], [and]], x, summationOrders[0]);
  expect(
    [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ].map(xor),
  ).toEqual([false, true, true, false]);
  expect(isOn([[], [{ w: [], b: 1 }]], [1, 2], summationOrders[0])).toBe(true);
});
