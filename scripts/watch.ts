import colours from 'picocolors';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Report } from '../graders/contract/report.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { renderChanges } from '../graders/render/terminal-changes.ts';
import type { GradeOptions } from './grade-options.ts';
import type { GradeTarget } from './grade-target.ts';
import { type Graded, GradingSession } from './grading-session.ts';
import { savedSubmissions } from './saved-submissions.ts';
import { writeOut } from './write-out.ts';

/**
 * Grades a submission now and at each save, until Ctrl-C; `write` shows a result, given when its grading began.
 *
 * Each report stands below the one before it, so that all of them can be scrolled back to.
 * Errors: `UsageError` when there is nothing to watch at first; what is removed later is waited for.
 */
export async function watch(
  { assignment, submission: path }: GradeTarget,
  options: GradeOptions,
  write: (graded: Graded, since: number) => Promise<void>,
): Promise<void> {
  if (/\.zip$/i.test(path)) throw new UsageError(`${path} is an archive: --watch wants the folder that you work in`);
  const session = await GradingSession.open(assignment, options);
  // A grading that is under way has nobody left to read it.
  const stop = () => process.exit(0);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    let last: Report | undefined;
    const look = () => loadSubmission(path, session.assignment.file);
    for await (const saved of savedSubmissions(look)) {
      if (saved instanceof UsageError) {
        if (!last) throw saved;
        process.stderr.write(`nablagrade: ${saved.message}; waiting for it\n`);
        continue;
      }
      const begun = performance.now();
      const graded = await session.grade(saved);
      if (last) await writeOut(`\n${colours.dim('─'.repeat(80))}\n`);
      await write(graded, begun);
      if (last) await writeOut(`\n${renderChanges(last, graded.report, colours)}`);
      await writeOut(`\n${colours.dim('Graded again at each save; Ctrl-C ends.')}\n`);
      last = graded.report;
      await session.prepare();
    }
  } finally {
    session.close();
  }
}
