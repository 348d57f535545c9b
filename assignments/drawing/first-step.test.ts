import { describe, expect, test } from '@jest/globals';
import { firstStepFor } from './first-step.ts';

const layer = (weight: number, bias: number) => ({ W: [[weight]], b: [bias] });

describe('first step', () => {
  test('an eighth for numbers of the size of 1, and less in proportion to inputs and to the weights above', () => {
    expect(firstStepFor([layer(1, 0.5)], ['sigmoid'], [[1]])).toBe(1 / 8);
    expect(firstStepFor([layer(1, 0.5)], ['sigmoid'], [[1000]])).toBe(1 / 8000);
    expect(firstStepFor([layer(1, 0.5), layer(-4, 0)], ['sigmoid'], [[1]])).toBe(1 / 32);
  });

  test('no weight moves a pre-activation onto the kink of ReLU', () => {
    expect(firstStepFor([layer(1, -0.49)], ['relu'], [[0.5]])).toBeCloseTo(0.0045, 10);
  });

  test('there is none where ReLUs meet whole numbers, nor where logits are huge', () => {
    expect(firstStepFor([layer(1, -2)], ['relu'], [[2]])).toBe(0);
    expect(firstStepFor([layer(1, -2)], ['sigmoid'], [[2]])).toBeGreaterThan(0);
    expect(firstStepFor([layer(1, 0.5), layer(1, 9000)], ['sigmoid'], [[1]])).toBe(0);
  });
});
