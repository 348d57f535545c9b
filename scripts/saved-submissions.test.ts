import { expect, test } from '@jest/globals';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Submission } from '../graders/contract/submission.ts';
import { savedSubmissions } from './saved-submissions.ts';

const submission = (hash: string): Submission => ({ id: hash, files: [], hash, problems: [] });

/** What is told of a place at which these things are seen one after the other, up to `end`. */
async function toldOf(seen: readonly (string | Error)[]): Promise<string[]> {
  let looks = 0;
  const look = async () => {
    const next = seen[Math.min(looks++, seen.length - 1)] as string | Error;
    if (next instanceof Error) throw next;
    return submission(next);
  };
  const told: string[] = [];
  for await (const saved of savedSubmissions(look)) {
    told.push(saved instanceof UsageError ? saved.message : saved.hash);
    if (told.at(-1) === 'end') break;
  }
  return told;
}

test('savedSubmissions: at once what is there, then each new content once it is seen twice', async () => {
  expect(await toldOf(['a', 'a', 'b', 'b', 'b', 'a', 'a', 'end'])).toEqual(['a', 'b', 'a', 'end']);
});

test('savedSubmissions: what is half saved, or saved with the same content, is passed over', async () => {
  expect(await toldOf(['a', 'half', 'b', 'b', 'half', 'b', 'b', 'end'])).toEqual(['a', 'b', 'end']);
});

test('savedSubmissions: what is removed is told, and told to be back', async () => {
  const gone = new UsageError('gone');
  expect(await toldOf(['a', gone, 'a', gone, gone, gone, 'a', 'a', 'end'])).toEqual(['a', 'gone', 'a', 'end']);
});

test('savedSubmissions: a fault of the grader ends it', async () => {
  await expect(toldOf(['a', new Error('a fault'), 'end'])).rejects.toThrow('a fault');
});
