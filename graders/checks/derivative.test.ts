import { describe, expect, test } from '@jest/globals';
import type { Derivative } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Observation } from '../contract/observation.ts';
import type { Argument, Value } from '../contract/value.ts';
import { derivative } from './derivative.ts';

type Loss = (w: readonly number[], x: number) => Value;
type Gradient = (w: readonly number[], x: number) => Value;

const declared: Derivative = {
  of: 'loss',
  parts: () => [{ result: ['dw'], argument: [0] }],
  changesWith: [0, 1],
};
const point: readonly Argument[] = [[1, 2, -0.5], 3];
const planned = derivative.plan(
  { kind: 'call', arguments: point },
  { criterion: 'gradient', tolerance: { roundoffs: 64, relative: 0, absolute: 0 }, cases: {}, derivative: declared },
);

/** What is right: the loss sum of w_i^2 x, with the gradient 2 w x. */
const reference: Expected = {
  kind: 'fields',
  fields: { dw: { kind: 'tensor', shape: [3], data: [6, 12, -3], roundoff: [6, 12, 3] } },
};

function judge(loss: Loss, gradient: Gradient) {
  const seen = planned.calls.map(({ export: name, arguments: [w, x] }): Observation => {
    const value = (name === 'loss' ? loss : gradient)(w as number[], x as number);
    return { outcome: 'returned', value, operations: 1 };
  });
  return derivative.judge(planned.data, seen, reference).finding;
}

const fields = (dw: Value): Value => ({ kind: 'object', entries: new Map([['dw', dw]]) });
const total = (numbers: readonly number[]) => numbers.reduce((sum, next) => sum + next, 0);

describe('derivative', () => {
  test('the gradient of the right function passes, and so does that of a wrong one', () => {
    const right = judge(
      (w, x) => total(w.map((e) => e * e * x)),
      (w, x) => fields(w.map((e) => 2 * e * x)),
    );
    const wrong = judge(
      (w, x) => total(w.map((e) => e ** 3 * x)),
      (w, x) => fields(w.map((e) => 3 * e * e * x)),
    );
    expect([right, wrong]).toEqual([undefined, undefined]);
  });

  test('the gradient of another function than the own one fails, and the worst entry is told', () => {
    const finding = judge(
      (w, x) => total(w.map((e) => e ** 3 * x)),
      (w, x) => fields(w.map((e) => 2 * e * x)),
    );
    expect(finding).toMatchObject({ kind: 'mismatch', part: 'dw', entries: 3 });
  });

  test('a part in a million of the largest entry is seen', () => {
    const finding = judge(
      (w, x) => total(w.map((e) => e * e * x)),
      (w, x) => fields(w.map((e) => 2.000002 * e * x)),
    );
    expect(finding).toMatchObject({ kind: 'mismatch' });
  });

  test.each<[string, Loss, Gradient, object]>([
    ['constant', () => 7, (w) => fields(w.map(() => 0)), { because: 'zero', part: 'dw' }],
    ['plain sums', (w, x) => total(w) * x, (w, x) => fields(w.map(() => x)), { because: 'uniform', part: 'dw' }],
    [
      'functions that ignore an argument',
      (w) => total(w.map((e) => e * e)),
      (w) => fields(w.map((e) => 2 * e)),
      { because: 'ignores-argument', argument: 1 },
    ],
  ])('%s are trivial, whatever gradient they have', (_, loss, gradient, fact) => {
    expect(judge(loss, gradient)).toMatchObject({ kind: 'trivial-derivative', of: 'loss', ...fact });
  });

  test('where the own function kinks, is not finite or gives no number, nothing is decided', () => {
    const gradient: Gradient = (w, x) => fields(w.map((e) => 2 * e * x));
    const kink: Loss = (w) => total(w.map((e) => Math.abs(e - 1.01) + e * e));
    expect(judge(kink, gradient)).toMatchObject({ kind: 'not-differentiable', because: 'not-smooth' });
    expect(
      judge(
        () => Number.NaN,
        () => fields([Number.NaN, Number.NaN, Number.NaN]),
      ),
    ).toMatchObject({
      because: 'not-finite',
    });
    expect(judge(() => 'text', gradient)).toMatchObject({ because: 'no-value' });
  });
});
