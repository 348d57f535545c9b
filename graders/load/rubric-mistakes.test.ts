import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseRubric } from './parse-rubric.ts';

const read = (name: string) => readFileSync(new URL(`../../rubrics/${name}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('rubric.schema.json'));
const a8 = read('a8.yaml');

test.each([
  [
    'a cross-entropy of linear outputs',
    'output: softmax',
    'output: linear',
    /:\d+:\d+: the cross-entropy needs the output softmax, NN2 has linear/,
  ],
  [
    'widths for another depth',
    'hidden: [sigmoid]',
    'hidden: [sigmoid, relu]',
    /:\d+:\d+: NN1 has 2 hidden layers and so 4 widths, here stand 3/,
  ],
  ['softmax of a single output', '[2, 8, 8, 2]', '[2, 8, 8, 1]', /:\d+:\d+: one output of softmax is always 1/],
  [
    'an activation that nobody knows',
    'hidden: [sigmoid]',
    'hidden: [tanh]',
    /:\d+:\d+: hidden\[0\] must be one of "sigmoid", "relu"/,
  ],
  ['limits without a reason', '  because: >-', '  reason: >-', /because/],
])('architecture and limits: %s is told with its place', (_, from, to, message) => {
  expect(a8).toContain(from);
  expect(() => parseRubric(a8.replace(from, to), 'rubrics/a8.yaml', schema)).toThrow(message);
});

test.each([
  [
    'due: 2026-11-30T23:59:00',
    /:\d+:3: due must be like 2026-11-30T23:59:00\+01:00 .*here stands "2026-11-30T23:59:00"/,
  ],
  ['due: 30 November', /:\d+:3: due must be like/],
  ['due: 2026-11-30T23:59:00Z\n  percentADay: 10', /percentADay is not known in late/],
  ['due: 2026-11-30T23:59:00Z\n  floorPercent: 110', /floorPercent must be a number of at least 0 and at most 100/],
])('late: %j is told with its place', (lines, message) => {
  const text = `${a8}\nlate:\n  percentPerDay: 10\n  ${lines}\n`;
  expect(() => parseRubric(text, 'rubrics/a8.yaml', schema)).toThrow(message);
});
