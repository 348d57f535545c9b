import { expect, test } from '@jest/globals';
import { parseWorkerOptions } from './worker-options.ts';

test('parseWorkerOptions: takes what is typed', () => {
  const options = parseWorkerOptions(['--queue', 'redis://host:6379', '--jobs', '3', '--require-sandbox']);
  expect(options).toEqual({ queue: 'redis://host:6379', jobs: 3, requireSandbox: true });
});

test.each([
  ['no queue', [], "required option '--queue <url>' not specified"],
  ['no jobs', ['--queue', 'redis://host', '--jobs', '0'], 'it must be a whole number from 1 to 999'],
  ['something more', ['more', '--queue', 'redis://host'], 'too many arguments'],
])('parseWorkerOptions: %s is told in one line', (_, args, line) => {
  expect(() => parseWorkerOptions(args)).toThrow(line);
});
