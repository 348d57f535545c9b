import { describe, expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import type { Finding } from '../contract/finding.ts';
import type { Rubric } from '../contract/rubric.ts';
import type { Verdict } from '../contract/verdict.ts';
import { planCalls } from './plan-calls.ts';
import { planFollowUp } from './plan-follow-up.ts';
import { planReplay } from './plan-replay.ts';

const assignment: Assignment = {
  id: 'a0',
  file: 'a.ts',
  exports: [
    { name: 'loss', parameters: ['w'] },
    { name: 'gradient', parameters: ['w'] },
  ],
  oracle: {},
  families: {
    gradient: {
      reals: (random) => ({ kind: 'call', arguments: [[random(), random()]] }),
      large: (random) => ({ kind: 'call', arguments: [[1000 * random()]] }),
    },
  },
  small: { gradient: { count: 100, draw: (_, index) => ({ kind: 'call', arguments: [[index]] }) } },
  misconceptions: {},
  derivatives: { gradient: { of: 'loss', parts: () => [{ result: [], argument: [0] }], changesWith: [0] } },
};
const cases = [
  { check: 'value', family: 'reals', count: 4, points: 3 },
  { check: 'value', family: 'large', count: 2, points: 1 },
];
const rubric: Rubric = {
  assignment: 'a0',
  title: 'A test',
  total: 4,
  seed: 's',
  criteria: [{ id: 'gradient', title: 'Gradient', points: 4, cases }],
};
const plan = planCalls(assignment, rubric, 's');
const mismatch: Finding = {
  kind: 'mismatch',
  part: '',
  index: [0],
  expected: 1,
  received: 2,
  difference: 1,
  bound: 0,
  differing: 1,
  entries: 1,
};
const verdictOf = (finding: Finding): Verdict => ({
  criterion: 'gradient',
  cases: plan.criteria[0]?.cases.map((planned) => ({ case: planned, finding })) ?? [],
  diagnoses: [],
});

describe('planFollowUp', () => {
  test('asks for small cases, a bounded number, the same for every seed', () => {
    const { small } = planFollowUp(assignment, rubric, plan, [verdictOf(mismatch)]);
    expect(small[0]?.cases.map(({ family, index }) => `${family} ${index}`).slice(0, 2)).toEqual([
      'small 0',
      'small 1',
    ]);
    expect(small[0]?.cases).toHaveLength(40);
  });

  test('holds the first and the last failed case of each family against the own function', () => {
    const { derivatives, functions, calls } = planFollowUp(assignment, rubric, plan, [verdictOf(mismatch)]);
    const places = ['reals 0', 'reals 3', 'large 0', 'large 1'];
    expect(derivatives[0]?.cases.map(({ family, index }) => `${family} ${index}`)).toEqual(places);
    expect(functions[0]?.cases.map(({ export: name }) => name)).toEqual(Array(4).fill('loss'));
    const first = derivatives[0]?.cases[0]?.calls.map((call) => calls[call]?.export) ?? [];
    // The gradient, the loss there, the gradient with w varied, and five steps up and down for each of two entries.
    expect(first).toEqual(['gradient', 'loss', 'gradient', ...Array(20).fill('loss')]);
  });

  test('holds nothing against the own function where a case gave no numbers', () => {
    const { derivatives } = planFollowUp(assignment, rubric, plan, [verdictOf({ kind: 'changed-later' })]);
    expect(derivatives[0]?.cases).toEqual([]);
  });

  test('asks nothing of a function that is missing', () => {
    const missing: Finding = { kind: 'no-value', observation: { outcome: 'missing' } };
    expect(planFollowUp(assignment, rubric, plan, [verdictOf(missing)]).calls).toEqual([]);
  });
});

describe('planReplay', () => {
  test('plans one case as it was planned before, and gives it all points', () => {
    const replayed = planReplay(assignment, rubric, 's', { family: 'large', number: 2 });
    const [planned] = replayed.plan.criteria[0]?.cases ?? [];
    expect(planned).toEqual({ ...plan.criteria[0]?.cases[5], calls: [0] });
    expect(replayed.plan.calls).toEqual([plan.calls[5]]);
    expect(replayed.rubric.criteria[0]?.cases).toEqual([{ check: 'value', family: 'large', count: 1, points: 4 }]);
  });

  test('finds small cases too', () => {
    const { plan: small } = planReplay(assignment, rubric, 's', { family: 'small', number: 3 });
    expect(small.calls[small.criteria[0]?.cases[0]?.calls[0] ?? -1]?.arguments).toEqual([[2]]);
  });

  test('names the cases there are when there is no such one', () => {
    expect(() => planReplay(assignment, rubric, 's', { family: 'large', number: 3 })).toThrow(
      'gradient has no case "large:3"; there are reals:1 to reals:4, large:1 to large:2',
    );
  });
});
