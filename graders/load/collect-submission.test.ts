import { expect, test } from '@jest/globals';
import { collectSubmission } from './collect-submission.ts';

test('collectSubmission: of names that differ only in case none counts, but for the entry file', async () => {
  const names = { paths: ['Net.ts', 'net.ts', 'a.ts', 'A.ts', 'a/A.ts'], refused: [] };
  const read = async (path: string) => ({ outcome: 'read', text: path, bytes: path.length }) as const;
  const { files, problems } = await collectSubmission({ names, read }, 'net.ts');
  expect(files.map(({ path }) => path)).toEqual(['a/A.ts', 'net.ts']);
  expect(problems.map(({ file, severity, fact }) => [file, severity, fact])).toEqual(
    ['A.ts', 'Net.ts', 'a.ts'].map((file) => [file, 'warning', { kind: 'unreadable-file', reason: 'a-case-clash' }]),
  );
});
