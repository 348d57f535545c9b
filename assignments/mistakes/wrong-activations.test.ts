import { describe, expect, test } from '@jest/globals';
import { activations } from '../../reference/activation.ts';
import { apply, type ElementwiseFunction } from '../../reference/tensor/apply.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import * as wrong from './wrong-activations.ts';

const at = (f: ElementwiseFunction, ...v: number[]) => [...apply(tensor(v), f).data];

describe('wrong activations', () => {
  test('the slope at the activation is that of the sigmoid at sigma(v), and ReLU does not notice', () => {
    const { sigmoid, relu } = wrong.slopesAtTheActivations;
    expect(at(sigmoid.prime, 0)).toEqual(at(activations.sigmoid.prime, 0.5));
    expect(at(relu.prime, -1, 0, 2)).toEqual(at(activations.relu.prime, -1, 0, 2));
  });

  test('the leaky ReLU lets one percent through below 0, and its slope is that', () => {
    expect(at(wrong.leakyRelus.relu.value, -2, 0, 2)).toEqual([-0.02, 0, 2]);
    expect(at(wrong.leakyRelus.relu.prime, -2, 0, 2)).toEqual([0.01, 0.01, 1]);
  });

  test('only at 0 does a slope of 1 there differ', () => {
    expect(at(wrong.reluSlopesOneAtZero.relu.prime, -1, 0, 1)).toEqual([0, 1, 1]);
  });
});
