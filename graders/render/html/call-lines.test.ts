import { expect, test } from '@jest/globals';
import { callLines } from './call-lines.ts';

test('callLines: a short call stays on its line', () => {
  expect(callLines('loss([[1]], [2])')).toBe('loss([[1]], [2])');
});

test('callLines: arguments stand below each other, and the rows of a matrix', () => {
  expect(callLines('step([[1.25, -2.5], [3.75, 4.125]], [0.5, 0.25], [{ W: [[1]], b: [2] }], 0.125)')).toBe(
    `step(
  [
    [1.25, -2.5],
    [3.75, 4.125]
  ],
  [0.5, 0.25],
  [{ W: [[1]], b: [2] }],
  0.125
)`,
  );
});

test('callLines: text and functions are not taken apart', () => {
  const call = `parse("a, (b], c", (x) => Math.max(x, 0), "${'x, '.repeat(20)}")`;
  expect(callLines(call)).toBe(`parse(\n  "a, (b], c",\n  (x) => Math.max(x, 0),\n  "${'x, '.repeat(20)}"\n)`);
});

test.each(['('.repeat(100), `f(${')'.repeat(100)})`, `${'['.repeat(5000)}${']'.repeat(5000)}`])(
  'callLines: brackets that do not match, or go too deep, lose nothing (%#)',
  (call) => {
    expect(callLines(call).replace(/\s/g, '')).toBe(call);
  },
);
