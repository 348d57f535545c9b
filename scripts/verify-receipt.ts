import { basename, resolve } from 'node:path';
import { parseReceipt } from '../graders/batch/parse-receipt.ts';
import { receiptDifferences } from '../graders/batch/receipt-differences.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { inputText, readInputFile } from '../graders/load/read-input-file.ts';
import { pointsText } from '../graders/render/number-text.ts';
import { visibleText } from '../graders/render/visible-text.ts';
import type { GradeOptions } from './grade-options.ts';
import { GradingSession } from './grading-session.ts';
import { writeOut } from './write-out.ts';

/**
 * Grades a submission as its receipt says and tells in one line whether the same comes of it; true where it does. Paths are
 * relative to the folder `typedIn`.
 *
 * Errors: `UsageError` for a receipt that is none and for a call without exactly one submission.
 */
export async function verifyReceipt(file: string, options: GradeOptions, typedIn: string): Promise<boolean> {
  const [submission, ...others] = options.operands;
  if (submission === undefined || others.length > 0)
    throw new UsageError('--verify takes one submission: npm run grade -- --verify RECEIPT FOLDER');
  const path = resolve(typedIn, file);
  const receipt = parseReceipt(inputText(await readInputFile(path), path), basename(file));
  const session = await GradingSession.open(receipt.assignment, { ...options, seed: receipt.seed, audience: 'staff' });
  try {
    const loaded = await loadSubmission(resolve(typedIn, submission), session.assignment.file);
    const differences = receiptDifferences(receipt, (await session.grade(loaded)).report);
    const points = `${pointsText(receipt.score)} of ${pointsText(receipt.maxScore)} points`;
    const line = differences.length === 0 ? `confirmed: ${points}` : `not confirmed: ${differences.join('; ')}`;
    await writeOut(`${visibleText(line, 2000)}\n`);
    return differences.length === 0;
  } finally {
    session.close();
  }
}
