import { describe, expect, test } from '@jest/globals';
import { tensor, toNested } from '../../reference/tensor/nested.ts';
import { unitRoundoff } from '../../reference/tensor/tensor.ts';
import { disagreement } from '../../reference/testing/disagreement.ts';
import { randomTensors } from '../../reference/testing/random-tensor.ts';
import { matrixFunctions } from './matrix-functions.ts';
import { plantedGradient, plantedGradientOf } from './planted-gradient.ts';
import { scalarFunctions } from './scalar-functions.ts';

/** Compiles a text as the guest does. */
function compiled(source: string): (argument: unknown) => unknown {
  return new Function(`'use strict'; return (${source});`)();
}

describe.each(Object.entries(scalarFunctions))('the function %s', (name, f) => {
  const draw = randomTensors(`a3 ${name}`);
  const points = Array.from({ length: 50 }, () => draw(f.n));

  test('has the same values as its text', () => {
    const text = compiled(f.source);
    for (const x of points) expect(disagreement(tensor(text(toNested(x))), f.value(x))).toBeLessThanOrEqual(1);
  });

  test('has the same gradient as its text', () => {
    const text = compiled(`(x) => [${f.slopes.join(', ')}]`);
    for (const x of points) expect(disagreement(tensor(text(toNested(x))), f.gradient(x))).toBeLessThanOrEqual(1);
  });

  test('is the same with faults in its gradient, which are read from the text again', () => {
    const names = (['slip 1e-5', 'sign', 'double', 'none', 'notANumber'] as const).slice(0, f.n);
    const source = plantedGradient(f, names);
    const [text, planted] = [compiled(source), plantedGradientOf(f, source)];
    for (const x of points) {
      const { data, roundoff } = planted(x);
      const entries = text(toNested(x)) as number[];
      for (const [i, entry] of entries.entries()) {
        if (names[i] === 'notANumber') expect(data[i]).toBeNaN();
        else expect(Math.abs(entry - data[i]!)).toBeLessThanOrEqual(unitRoundoff * roundoff[i]!);
      }
    }
  });
});

test.each(Object.entries(matrixFunctions))('the function %s of a matrix has the same values as its text', (name, f) => {
  const draw = randomTensors(`a3 matrix ${name}`);
  const text = compiled(f.source);
  for (let i = 0; i < 50; i++) {
    const W = draw(f.m, f.n);
    expect(disagreement(tensor(text(toNested(W))), f.value(W))).toBeLessThanOrEqual(1);
  }
});

test('sameArray gives back the same array each time', () => {
  const text = compiled(matrixFunctions.sameArray.source);
  const W = [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ];
  expect(text(W)).toBe(text(W));
});

test('a text that is no planted gradient is refused', () => {
  const read = plantedGradientOf(scalarFunctions.square, '(x) => [3 * x[0]]');
  expect(() => read(tensor([1]))).toThrow('a3 has no gradient (x) => [3 * x[0]]');
});
