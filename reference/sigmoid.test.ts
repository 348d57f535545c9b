import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numericalTensor } from './numerical-tensor.ts';
import { sigmoid, sigmoidPrime } from './sigmoid.ts';
import { apply } from './tensor/apply.ts';
import { tensor } from './tensor/nested.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { exactSigmoid } from './testing/exact-sigmoid.ts';

const golden = JSON.parse(readFileSync(new URL('./testing/golden/sigmoid.json', import.meta.url), 'utf8'));

test("sigmoid and slope: the lecture's V = (3, 0, -1), which it rounds to 0.95, 0.5 and 0.27", () => {
  const rounded = (values: Iterable<number>) => Array.from(values, (value) => value.toFixed(4));
  expect(rounded(apply(tensor([3, 0, -1]), sigmoid).data)).toEqual(['0.9526', '0.5000', '0.2689']);
  expect(rounded(apply(tensor([3, 0, -1]), sigmoidPrime).data)).toEqual(['0.0452', '0.2500', '0.1966']);
});

test.each([
  ['sigmoid', sigmoid, golden.sigmoid],
  ['slope', sigmoidPrime, golden.slope],
] as const)('%s: PyTorch has the same values in float64, up to pre-activations of 1e4', (_, f, values) => {
  expect(golden.z.length).toBeGreaterThan(40);
  expect(disagreement(apply(tensor(golden.z), f), tensor(values))).toBeLessThanOrEqual(1);
});

test('sigmoid: runs into 0 and 1, and its slope into 0, without overflow; NaN stays NaN', () => {
  for (const v of [746, 1e4, 1e308, Number.POSITIVE_INFINITY]) {
    expect([v, -v].map(sigmoid.value)).toEqual([1, 0]);
    expect([v, -v].map(sigmoidPrime.value)).toEqual([0, 0]);
  }
  expect(sigmoid.value(Number.NaN)).toBeNaN();
  expect(sigmoidPrime.value(Number.NaN)).toBeNaN();
});

const preactivation = fc.oneof(
  fc.double({ min: -8, max: 8, noNaN: true }),
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double({ min: -800, max: 800, noNaN: true }),
);

const exp = Math.exp;
const log = Math.log;
const ownSlope = (v: number) => sigmoid.value(v) * (1 - sigmoid.value(v));

describe('the roundoff of an exact pre-activation bounds the error of', () => {
  test.each<[string, (v: number) => number]>([
    ['the reference', sigmoid.value],
    ['1 / (1 + e^-v)', (v) => 1 / (1 + exp(-v))],
    ['1 - 1 / (1 + e^v)', (v) => 1 - 1 / (1 + exp(v))],
    ['(1 + tanh(v/2)) / 2', (v) => (1 + Math.tanh(v / 2)) / 2],
    ['e^-log(1 + e^-v)', (v) => (v < 0 ? exp(v - log(1 + exp(v))) : exp(-log(1 + exp(-v))))],
  ])('sigma(v) as %s', (_, formula) => {
    fc.assert(
      fc.property(preactivation, (v) => {
        expect(exactSigmoid(v).errorOfValue(formula(v))).toBeLessThanOrEqual(sigmoid.roundoff(v, 0) * unitRoundoff);
      }),
    );
  });

  test.each<[string, (v: number) => number]>([
    ['the reference', sigmoidPrime.value],
    ['sigma(v) (1 - sigma(v))', ownSlope],
    ['sigma(v) - sigma(v)^2', (v) => sigmoid.value(v) - sigmoid.value(v) ** 2],
    ['sigma(v) sigma(-v)', (v) => sigmoid.value(v) * sigmoid.value(-v)],
    ['1 / (2 + 2 cosh(v))', (v) => 1 / (2 + 2 * Math.cosh(v))],
    ['(1 - tanh(v/2)^2) / 4', (v) => (1 - Math.tanh(v / 2) ** 2) / 4],
  ])("sigma'(v) as %s", (_, formula) => {
    fc.assert(
      fc.property(preactivation, (v) => {
        expect(exactSigmoid(v).errorOfSlope(formula(v))).toBeLessThanOrEqual(
          sigmoidPrime.roundoff(v, 0) * unitRoundoff,
        );
      }),
    );
  });
});

test('the roundoff of a rounded pre-activation is what its error moves the result by, and the rounding of the function', () => {
  const e = 1e6;
  const offBy = e * unitRoundoff;
  fc.assert(
    fc.property(preactivation, (v) => {
      const exact = exactSigmoid(v + offBy); // v + offBy is rounded, which is far less than what the factor allows for
      const slack = 1 + 1e-6;
      expect(exact.errorOfValue(sigmoid.value(v))).toBeLessThanOrEqual(slack * sigmoid.roundoff(v, e) * unitRoundoff);
      expect(exact.errorOfSlope(sigmoidPrime.value(v))).toBeLessThanOrEqual(
        slack * sigmoidPrime.roundoff(v, e) * unitRoundoff,
      );
    }),
  );
});

test('slope: it is the forward difference, but for h times half the second derivative', () => {
  const v = tensor([-6, -2.5, -1, -0.3, 0, 0.1, 0.7, 2, 4.5]);
  const h = 1e-5;
  const numerical = numericalTensor((moved) => apply(moved, sigmoid), v, h);
  const analytic = apply(v, sigmoidPrime);
  const n = v.data.length;
  analytic.data.forEach((slope, i) => {
    const at = i * n + i;
    const rounding = unitRoundoff * (numerical.roundoff[at]! + analytic.roundoff[i]!);
    // |sigma''| = sigma' |1 - 2 sigma| is at most 0.0963.
    expect(Math.abs(numerical.data[at]! - slope)).toBeLessThanOrEqual((0.0963 / 2) * h + rounding);
  });
});
