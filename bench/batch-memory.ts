import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gradeBatch } from '../graders/batch/grade-batch.ts';
import type { Submission } from '../graders/contract/submission.ts';
import { loadAssignment } from '../scripts/assignments.ts';
import { gradeFolder } from '../scripts/grade-folder.ts';
import { rubricOf, version } from '../scripts/product.ts';
import { saveMemory } from '../scripts/save-memory.ts';
import { writeClassFilesApart } from '../scripts/write-class-files-apart.ts';

// A batch of as many submissions as its argument says, all of the same text, with a grader that has one report for all of them: prints
// the most memory that the process had, in KiB.
saveMemory();
const count = Number(process.argv[2]);
const sample = new URL('../assignments/a6/samples/forgets-batch-mean/', import.meta.url);
const rubric = await rubricOf('a6');
const { seed } = rubric.rubric;
const assignment = await loadAssignment('a6', rubric.rubric);
const report = { ...(await gradeFolder('a6', sample)), grader: { version: version(), rubricHash: rubric.hash } };
// As text and back: the real ones come from another process, and no two share anything.
const text = JSON.stringify(report);
const out = mkdtempSync(join(tmpdir(), 'nablagrade-memory-'));
const grader = {
  atOnce: 4,
  grade: async ({ id, hash }: Submission) => ({ ...JSON.parse(text), submission: { ...report.submission, id, hash } }),
  page: async () => text.repeat(2),
};
const members = Array.from({ length: count }, (_, i) => ({
  student: { id: `s${i}`, name: `Student ${i}`, isOnRoster: true },
  entry: { id: `s${i}`, path: fileURLToPath(sample) },
}));
const { signal } = new AbortController();
const order = {
  assignment,
  rubric,
  seed,
  version: version(),
  members,
  exceptions: new Map(),
  audience: 'staff',
  out,
  fresh: true,
  signal,
} as const;
try {
  await writeClassFilesApart({ out, result: await gradeBatch(order, grader, { onDone: () => undefined }) });
  // Before the tens of thousands of files are removed, which takes memory of its own.
  console.log(process.resourceUsage().maxRSS);
} finally {
  rmSync(out, { recursive: true, force: true });
}
