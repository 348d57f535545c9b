import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { parseRubric } from './parse-rubric.ts';

const read = (name: string) => readFileSync(new URL(`../../rubrics/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('rubric.schema.json'));
const a6 = read('a6.yaml');

/** The mistakes told when the first `from` of a6's rubric is `to` instead. */
function mistakesWith(from: string, to: string): string {
  const text = a6.replace(from, to);
  if (text === a6) throw new Error(`the rubric has no ${from}`);
  try {
    parseRubric(text, 'rubrics/a6.yaml', schema);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return '';
}

describe('parseRubric', () => {
  test('takes a rubric as it stands', () => {
    expect(parseRubric(a6, 'rubrics/a6.yaml', schema)).toMatchObject({ assignment: 'a6', total: 100 });
  });

  test('takes what it says of audiences', () => {
    const policy = a6
      .replace('seed: public', 'seed: public\naudience: staff\nreleased: true')
      .replace('- id: loss\n', '- id: loss\n    disclosure: hidden\n');
    const { audience, released, criteria } = parseRubric(policy, 'rubrics/a6.yaml', schema);
    expect({ audience, released }).toEqual({ audience: 'staff', released: true });
    expect(criteria.find(({ id }) => id === 'loss')?.disclosure).toBe('hidden');
  });

  test.each([
    [
      'text where points belong',
      'points: 10',
      'points: ten',
      /^rubrics\/a6\.yaml:\d+:\d+: points must be a number .*"ten"/,
    ],
    ['an unknown key', 'points: 10', 'point: 10', /^rubrics\/a6\.yaml:\d+:\d+: .*point\b.*points/],
    ['an unknown check', 'check: value', 'check: values', /^rubrics\/a6\.yaml:\d+:\d+: check must be one of "value"/],
    ['an unknown audience', 'seed: public', 'seed: public\naudience: all', /audience must be one of "student"/],
    ['growth without its exponent', ', exponent: 1.75', '', /exponent/],
    ['a wider tolerance without a reason', '      because: ', '      reason: ', /because/],
    ['bad YAML', 'title: The linear net', 'title: "The linear net', /^rubrics\/a6\.yaml:\d+:\d+: /],
    [
      'points that do not add up to the total',
      'total: 100',
      'total: 90',
      /:\d+:\d+: the criteria add up to 100 points, here stands 90/,
    ],
    [
      "a criterion's points that its cases do not add up to",
      'points: 10',
      'points: 11',
      /the cases of forward add up to 10 points, here stands 11/,
    ],
    ['an id that stands there twice', 'id: dH2dW2', 'id: forward', /the id "forward" stands here for the second time/],
    ['a dependency that does not exist', '[lossGradient]', '[lossGradients]', /there is no criterion "lossGradients"/],
    [
      'a dependency on a criterion below',
      'dependsOn: [lossGradient]',
      'dependsOn: [train]',
      /step can only depend on a criterion above it/,
    ],
  ])('%s: says where and what', (_, from, to, message) => {
    expect(mistakesWith(from, to)).toMatch(message);
  });
});
