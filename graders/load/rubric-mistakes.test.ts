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
