import { expect, test } from '@jest/globals';
import type { Assignment } from '../contract/assignment.ts';
import type { Rubric } from '../contract/rubric.ts';
import { nameMistakes, unusedFamilies } from './name-mistakes.ts';

const draw = () => ({ kind: 'call', arguments: [] }) as const;
const assignment: Assignment = {
  id: 'x',
  file: 'x.ts',
  exports: [{ name: 'f', parameters: [] }],
  oracle: {},
  families: { f: { reals: draw } },
  small: {},
  misconceptions: { wrong: { f: () => ({ kind: 'exactly', value: null }) } },
  derivatives: {},
};
const rubric: Rubric = {
  assignment: 'x',
  title: 'X',
  total: 1,
  seed: 'public',
  misconceptions: { wrong: { says: 'Is it right?', caughtBy: ['f'] } },
  criteria: [{ id: 'f', title: 'f', points: 1, cases: [{ check: 'value', family: 'reals', count: 1, points: 1 }] }],
};

test('nameMistakes: finds none where every name leads somewhere', () => {
  expect(nameMistakes(assignment, rubric, [])).toEqual([]);
  expect(unusedFamilies(assignment, rubric)).toEqual([]);
});

test('nameMistakes: a formula without a sentence and a sentence without a formula are both told', () => {
  const { misconceptions: _, ...silent } = rubric;
  expect(nameMistakes(assignment, silent, [])).toEqual(['the library: "wrong" is no misconception with a sentence']);
  expect(nameMistakes({ ...assignment, misconceptions: {} }, rubric, [])).toEqual([
    'the rubric: "wrong" is no misconception with a formula',
  ]);
});

test('nameMistakes: a family that nothing draws is a mistake, one that is not used is none', () => {
  expect(nameMistakes({ ...assignment, families: {} }, rubric, [])).toEqual(['the rubric: "f.reals" is no family']);
  const more = { ...assignment, families: { f: { reals: draw, lecture: draw } } };
  expect(nameMistakes(more, rubric, [])).toEqual([]);
  expect(unusedFamilies(more, rubric)).toEqual(['f.lecture']);
});

test('nameMistakes: a sample cannot lose what there is not', () => {
  const submission = { id: 's', files: [], hash: '', problems: [] };
  const sample = { name: 's', kind: 'wrong', loses: ['g'], submission } as const;
  expect(nameMistakes(assignment, rubric, [sample])).toEqual(['the sample s: "g" is no criterion']);
});

test('nameMistakes: students are tested by samples that are there, and of the kind that is stated', () => {
  const sample = {
    name: 's',
    kind: 'wrong',
    loses: ['f'],
    submission: { id: 's', files: [], hash: '', problems: [] },
  } as const;
  const studentTests = { title: 'T', points: 1, correct: ['s'], wrong: ['s', 't'] };
  expect(nameMistakes(assignment, { ...rubric, studentTests }, [sample])).toEqual([
    'studentTests.correct: "s" is no correct sample',
    'studentTests.wrong: "t" is no wrong sample',
  ]);
});
