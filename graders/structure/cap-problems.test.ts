import { expect, test } from '@jest/globals';
import type { Problem } from '../contract/problem.ts';
import { capProblems } from './cap-problems.ts';

test('cap problems: keeps the first twenty of each kind, in their order', () => {
  const syntax = (line: number): Problem => ({
    file: 'a.ts',
    line,
    column: 1,
    severity: 'error',
    fact: { kind: 'syntax-error', text: ';' },
  });
  const missing: Problem = { ...syntax(99), fact: { kind: 'missing-export', name: 'f' } };
  const problems = [...Array.from({ length: 25 }, (_, i) => syntax(i + 1)), missing];
  expect(capProblems(problems)).toEqual([...problems.slice(0, 20), missing]);
});
