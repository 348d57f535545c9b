import { expect, test } from '@jest/globals';
import { changeLines } from './change-lines.ts';

test('changeLines: counts every kind, and tells whose score is another and because of what', () => {
  const step = { id: 'step', before: 10, after: 5 };
  expect(
    changeLines([
      { id: 'gone', kind: 'lost', before: 7, criteria: [] },
      { id: 'ada\u001b[2J', kind: 'lowered', before: 80, after: 75, criteria: [step] },
      { id: 'bob', kind: 'raised', before: 80.1, after: 80.3, criteria: [{ id: 'new', after: 0.2 }] },
      { id: 'cyd', kind: 'same', before: 80, after: 80, criteria: [] },
    ]),
  ).toEqual([
    'scores before lateness and exceptions: 1 without a report now, 1 lower, 1 higher, 1 as before',
    '  gone          7 to -              without a report now',
    '  ada\\u001b[2J  80 to 75      -5    step: 10 to 5',
    '  bob           80.1 to 80.3  +0.2  new: - to 0.2',
  ]);
});

test('changeLines: a large class is told in full by its file', () => {
  const changes = Array.from({ length: 50 }, (_, i) => ({ id: `s${i}`, kind: 'new' as const, after: 1, criteria: [] }));
  expect(changeLines(changes)).toHaveLength(42);
  expect(changeLines(changes).at(-1)).toBe('and 10 more');
});
