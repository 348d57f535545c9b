import type { ClassResult } from '../graders/contract/class-result.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Report } from '../graders/contract/report.ts';
import type { Submission } from '../graders/contract/submission.ts';
import type { SandboxLevel } from '../graders/run/sandbox.ts';
import { GradingSession, type SessionOptions } from './grading-session.ts';

/** What a process is asked, one thing at a time; first of all to open an assignment, which is not answered. */
export type Question =
  | { readonly task: 'open'; readonly assignment: string; readonly options: SessionOptions }
  | { readonly task: 'grade'; readonly submission: Submission }
  | { readonly task: 'page'; readonly report: Report }
  | { readonly task: 'class'; readonly out: string; readonly result: ClassResult; readonly gradebook?: string };

export type Answer =
  | { readonly report: Report; readonly sandbox: SandboxLevel }
  | { readonly page: string }
  | { readonly notes: readonly string[] }
  | { readonly fault: string; readonly isUsage: boolean };

// The process that `asked-process.ts` starts: it keeps an assignment loaded and a guest started ahead. Ctrl-C in a terminal
// reaches it as well as the one that started it, and only that one decides what ends.
process.on('SIGINT', () => undefined);
// Whoever started it is gone, or has no more to ask. Guests are ended on the way out.
process.on('disconnect', () => process.exit());

let opening: Promise<GradingSession> | undefined;

process.on('message', async (question: Question) => {
  if (question.task === 'open') {
    opening = GradingSession.open(question.assignment, question.options);
    // Told in the answer to the next question.
    opening.catch(() => undefined);
    return;
  }
  try {
    process.send?.(await answer(question));
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    process.send?.({ fault, isUsage: error instanceof UsageError } satisfies Answer);
  }
});

async function answer(question: Exclude<Question, { task: 'open' }>): Promise<Answer> {
  if (question.task === 'page') {
    const { renderHtml } = await import('../graders/render/html/html.ts');
    return { page: renderHtml(question.report) };
  }
  if (question.task === 'class') {
    const { writeClassFiles } = await import('../graders/batch/write-class-files.ts');
    return { notes: await writeClassFiles(question.out, question.result, question.gradebook) };
  }
  const session = await opening;
  if (!session) throw new Error('asked to grade before an assignment was opened');
  // The plan of a seed that the build recorded nothing for is worked out before the first submission, and the guest of the
  // next submission starts while this one is at work.
  await session.prepare();
  const [graded] = await Promise.all([session.grade(question.submission), session.prepare()]);
  return graded;
}
