import { expect, test } from '@jest/globals';
import { parseValidateOptions } from './validate-options.ts';

const known = ['a1', 'a6'];

test('validate: without operands all assignments are meant', () => {
  expect(parseValidateOptions([], known)).toMatchObject({ assignments: known, seeds: 20, mutants: 250, write: false });
});

test('validate: --no-mutants leaves them out, --mutants says how many', () => {
  expect(parseValidateOptions(['a6', '--no-mutants'], known)).toMatchObject({ assignments: ['a6'], mutants: 0 });
  expect(parseValidateOptions(['--mutants', '30', '--jobs', '3'], known)).toMatchObject({ mutants: 30, jobs: 3 });
});

test.each([
  ['a9', ['a9'], '"a9" is no assignment; there are: a1, a6'],
  ['no number', ['--seeds', '0'], 'a whole number above 0'],
  ['an unknown option', ['--fast'], "unknown option '--fast'"],
  ['half a table', ['a6', '--write'], '--write takes the mutants of all assignments'],
  ['an empty table', ['--no-mutants', '--write'], '--write takes the mutants of all assignments'],
])('validate: %s is refused in one line', (_, args, line) => {
  expect(() => parseValidateOptions(args, known)).toThrow(line);
});
