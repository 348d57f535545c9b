import { describe, expect, test } from '@jest/globals';
import { parseBatchOptions } from './batch-options.ts';

const parse = (...args: string[]) => parseBatchOptions(args, ['a1', 'a6']);

describe('parseBatchOptions', () => {
  test('takes what an instructor types', () => {
    const options = parse(
      'a6',
      'in',
      '--out',
      'out',
      '--roster',
      'r.csv',
      '--jobs',
      '3',
      '--fresh',
      '--sandbox',
      'process',
    );
    expect(options).toEqual({
      assignment: 'a6',
      folder: 'in',
      out: 'out',
      roster: 'r.csv',
      jobs: 3,
      fresh: true,
      similarity: false,
      quiet: false,
      sandbox: 'process',
    });
  });

  test.each<[string, string[], string]>([
    ['no output', ['a6', 'in'], "required option '--out <folder>' not specified"],
    ['no folder', ['a6', '--out', 'out'], "missing required argument 'folder'"],
    ['an unknown assignment', ['a9', 'in', '--out', 'out'], '"a9" is no assignment; there are: a1, a6'],
    ['no jobs', ['a6', 'in', '--out', 'out', '--jobs', '0'], 'it must be a whole number from 1 to 999'],
    [
      'jobs beside a queue',
      ['a6', 'in', '--out', 'out', '--queue', 'redis://host', '--jobs', '2'],
      'each worker has its own',
    ],
    ['something more', ['a6', 'in', 'more', '--out', 'out'], 'too many arguments'],
  ])('%s is told in one line', (_, args, line) => {
    expect(() => parse(...args)).toThrow(line);
    expect(() => parse(...args)).toThrow(/^[^\n]*$/);
  });
});
