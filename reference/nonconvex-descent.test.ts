import { describe, expect, test } from '@jest/globals';
import { train } from './gradient-descent.ts';
import { reluUnit, twoWeights } from './nonconvex-descent.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { tensor, toNested } from './tensor/nested.ts';

const weight = (w: number) => tensor([[w]]);
const reluLoss = (w: number) => toNested(reluUnit.loss({ W: weight(w) }));
const reluSlope = (w: number) => reluUnit.gradient({ W: weight(w) }).dW.data[0];
const twoLoss = (w1: number, w2: number) => toNested(twoWeights.loss({ W1: weight(w1), W2: weight(w2) }));

describe('reluUnit', () => {
  test('has the loss and the slope that are worked out by hand', () => {
    expect([-4, -2, -1, 0, 0.25, 1, 3].map(reluLoss)).toEqual([2.5, 0.5, 1, 2.5, 2.28125, 2, 4]);
    expect([-4, -2, -1, 0, 0.25, 1, 3].map(reluSlope)).toEqual([-2, 0, 1, 0, -0.75, 0, 2]);
  });

  test('has the gradient that differences of its loss give, away from the kink', () => {
    for (const w of [-3, -0.5, 0.5, 3]) {
      const numerical = numericalTensor((W) => reluUnit.loss({ W }), weight(w), 1e-6);
      expect(numerical.data[0]).toBeCloseTo(reluSlope(w) ?? Number.NaN, 5);
    }
  });

  test('is not convex: between its minima the loss is above the chord', () => {
    const third = 1 / 3; // of the way from 1 to -2, that is at 0
    expect(reluLoss(0)).toBe(2.5);
    expect(third * 0.5 + (1 - third) * 2).toBeLessThan(2.5);
  });

  test.each([
    // start, after 1, 2 and 3 steps, limit, loss there
    [3, [2, 1.5, 1.25], 1, 2],
    [0.25, [0.625, 0.8125, 0.90625], 1, 2],
    [0, [0, 0, 0], 0, 2.5],
    [-0.25, [-1.125, -1.5625, -1.78125], -2, 0.5],
    [-4, [-3, -2.5, -2.25], -2, 0.5],
  ])('from %d gradient descent with alpha = 1/2 goes to the critical point of its side', (start, way, limit, loss) => {
    const descend = (steps: number) => train({ W: weight(start) }, reluUnit, 0.5, steps);
    expect([1, 2, 3].map((steps) => descend(steps).parameters.W.data[0])).toEqual(way);
    const { parameters, losses } = descend(60);
    expect(parameters.W.data[0]).toBe(limit);
    expect(losses.data[60]).toBe(loss);
  });
});

describe('twoWeights', () => {
  const descend = (steps: number, w1: number, w2: number) => {
    const { parameters, losses } = train({ W1: weight(w1), W2: weight(w2) }, twoWeights, 0.1, steps);
    return { w1: parameters.W1.data[0]!, w2: parameters.W2.data[0]!, loss: losses.data[steps]! };
  };

  test('has the gradient that differences of its loss give', () => {
    const [W1, W2] = [weight(0.7), weight(-1.3)];
    const { dW1, dW2 } = twoWeights.gradient({ W1, W2 });
    expect(dW1.data[0]).toBeCloseTo(2 * (0.7 * -1.3 - 1) * -1.3, 12);
    expect(dW2.data[0]).toBeCloseTo(2 * (0.7 * -1.3 - 1) * 0.7, 12);
    expect(numericalTensor((W) => twoWeights.loss({ W1: W, W2 }), W1, 1e-6).data[0]).toBeCloseTo(dW1.data[0]!, 4);
    expect(numericalTensor((W) => twoWeights.loss({ W1, W2: W }), W2, 1e-6).data[0]).toBeCloseTo(dW2.data[0]!, 4);
  });

  test('is not convex: halfway between two minima lies a saddle', () => {
    expect([twoLoss(1, 1), twoLoss(0, 0), twoLoss(-1, -1)]).toEqual([0, 1, 0]);
    expect(twoLoss(0.5, 0.5)).toBeLessThan(1);
    expect(twoLoss(0.5, -0.5)).toBeGreaterThan(1);
    const { dW1, dW2 } = twoWeights.gradient({ W1: weight(0), W2: weight(0) });
    expect([toNested(dW1), toNested(dW2)]).toEqual([[[0]], [[0]]]);
  });

  test('two starts that are mirror images reach two minima that are', () => {
    const one = descend(100, 1, 0.5);
    expect(one.w1).toBeCloseTo(1.1970525607, 10);
    expect(one.w2).toBeCloseTo(0.835385206, 10);
    expect(descend(30, 1, 0.5).loss).toBeCloseTo(4.5e-15, 16);
    expect(one.loss).toBeLessThan(1e-28);
    expect(descend(100, -1, -0.5)).toEqual({ w1: -one.w1, w2: -one.w2, loss: one.loss });
  });

  test('from the line W2 = -W1 gradient descent runs into the saddle, and from a little beside it away to either side', () => {
    const saddle = descend(200, 0.5, -0.5);
    expect(saddle.w2).toBe(-saddle.w1);
    expect(Math.abs(saddle.w1)).toBeLessThan(1e-15);
    expect(saddle.loss).toBe(1);
    expect(descend(30, 0.5, -0.5).loss).toBeCloseTo(1.0000006, 7);
    const [right, left] = [descend(200, 0.5, -0.499), descend(200, 0.499, -0.5)];
    expect(right.w1).toBeCloseTo(1.00005, 5);
    expect(right.w2).toBeCloseTo(0.99995, 5);
    expect(left).toEqual({ w1: -right.w2, w2: -right.w1, loss: right.loss });
    expect(descend(30, 0.5, -0.499).loss).toBeCloseTo(0.966, 3);
  });
});
