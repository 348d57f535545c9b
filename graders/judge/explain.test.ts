import { expect, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import type { CaseVerdict, Verdict } from '../contract/verdict.ts';
import { explain } from './explain.ts';

const wrong: Finding = { kind: 'changed-later' };
const cases = (name: string, ...findings: (Finding | undefined)[]): CaseVerdict[] =>
  findings.map((finding, index) => ({
    case: { family: 'reals', index, export: name, check: 'value', calls: [index], data: {} },
    ...(finding ? { finding } : {}),
  }));
const verdict = (name: string, ...findings: (Finding | undefined)[]): Verdict => ({
  criterion: 'gradient',
  cases: cases(name, ...findings),
  diagnoses: [],
});
const failed = verdict('gradient', wrong, wrong);
const nothing = { calls: [], small: [], derivatives: [], functions: [] };

test('explain: a derivative is carried where it is right for a function that is wrong at each point', () => {
  const derivatives = [verdict('gradient', undefined, undefined)];
  const functions = [verdict('loss', wrong, wrong)];
  expect(explain(failed, { ...nothing, derivatives, functions }).carriedFrom).toBe('loss');
});

test.each([
  ['is wrong for the function as well', [undefined, wrong], [wrong, wrong]],
  ['belongs to a function that is right somewhere', [undefined, undefined], [wrong, undefined]],
  ['was not asked about', [], []],
])('explain: a derivative that %s is not carried', (_, ofDerivatives, ofFunctions) => {
  const derivatives = [verdict('gradient', ...ofDerivatives)];
  const functions = [verdict('loss', ...ofFunctions)];
  expect(explain(failed, { ...nothing, derivatives, functions }).carriedFrom).toBeUndefined();
});

test('explain: where the own function cannot be differentiated, the other cases decide', () => {
  const unclear: Finding = { kind: 'not-differentiable', of: 'loss', because: 'not-smooth' };
  const functions = [verdict('loss', undefined, wrong)];
  const some = { ...nothing, functions, derivatives: [verdict('gradient', unclear, undefined)] };
  const none = { ...nothing, functions, derivatives: [verdict('gradient', unclear, unclear)] };
  expect(explain(failed, some).carriedFrom).toBe('loss');
  expect(explain(failed, none).carriedFrom).toBeUndefined();
});

test('explain: the first small case that fails is the smallest', () => {
  const { smallest } = explain(failed, { ...nothing, small: [verdict('gradient', undefined, wrong, wrong)] });
  expect(smallest?.failure.case.index).toBe(1);
});
