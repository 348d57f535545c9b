import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseNewOptions } from './new-options.ts';

describe('new: the command line', () => {
  test('an id and a title, in quotes or not', () => {
    const options = { id: 'a9', title: 'The tanh net' };
    expect(parseNewOptions(['a9', 'The tanh net'])).toEqual(options);
    expect(parseNewOptions(['a9', 'The', 'tanh', 'net'])).toEqual(options);
  });

  test.each([
    ['A9', 'small letter'],
    ['9a', 'small letter'],
    ['../a9', 'small letter'],
    ['a9/b', 'small letter'],
    ['a_9', 'small letter'],
    ['a'.repeat(31), 'up to 29'],
    ['', 'small letter'],
  ])('the id "%s" is refused in one line', (id, what) => {
    expect(messageOf([id, 'Title'])).toContain(what);
    expect(messageOf([id, 'Title'])).not.toContain('\n');
  });

  test.each([
    [['a9'], 'missing required argument'],
    [['a9', ' '], '1 to 80 characters'],
    [['a9', 'x'.repeat(81)], '1 to 80 characters'],
    [['a9', 'two\nlines'], 'control characters'],
    [['a9', 'Title', '--force'], "unknown option '--force'"],
  ])('%j is refused in one line', (args, what) => {
    expect(messageOf(args)).toContain(what);
    expect(messageOf(args)).not.toContain('\n');
  });
});

function messageOf(args: readonly string[]): string {
  try {
    parseNewOptions(args);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}
