import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classList } from '../graders/batch/class-list.ts';
import { type BatchHooks, gradeBatch } from '../graders/batch/grade-batch.ts';
import { lockOutput } from '../graders/batch/lock-output.ts';
import { readClassFolder } from '../graders/batch/read-class-folder.ts';
import { readGradebook } from '../graders/batch/read-gradebook.ts';
import { writeSimilarity } from '../graders/batch/write-similarity.ts';
import type { ClassResult } from '../graders/contract/class-result.ts';
import { loadExceptions, unknownExceptions } from '../graders/load/load-exceptions.ts';
import { loadRoster } from '../graders/load/load-roster.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { loadAssignment } from './assignments.ts';
import type { BatchOptions } from './batch-options.ts';
import { type ClassGrader, openGrader } from './open-grader.ts';
import { rubricOf, version } from './product.ts';
import { writeClassFilesApart } from './write-class-files-apart.ts';

/** What came of a batch. */
export interface BatchRun {
  readonly result: ClassResult;
  /** What was wrong around the submissions, one line each. */
  readonly problems: readonly string[];
  readonly sandboxes: ReadonlySet<string>;
}

export interface BatchRunHooks extends BatchHooks {
  /** How many students there are, before the first one is graded. */
  readonly onBegin: (total: number) => void;
  /** Something around the submissions is in the way for now, in one line. */
  readonly onTrouble: (line: string) => void;
}

/**
 * Grades the class that was named and writes everything of `OUT`. Paths are relative to the folder `typedIn`.
 *
 * Errors: `UsageError` when the call is wrong or another batch writes there, `GraderError` when the disk fails, the signal's
 * reason when it is aborted; whatever was done by then is not done again.
 */
export async function runBatch(
  options: BatchOptions,
  typedIn: string,
  signal: AbortSignal,
  hooks: BatchRunHooks,
): Promise<BatchRun> {
  const { assignment: id, fresh, exceptions, gradebook, roster, similarity } = options;
  const at = (path: string) => resolve(typedIn, path);
  const rubric = await rubricOf(id);
  const assignment = await loadAssignment(id, rubric.rubric);
  // Nobody wants to hear after an hour that it has no such column.
  if (gradebook !== undefined) await readGradebook(at(gradebook), rubric.rubric);
  const onRoster = roster === undefined ? undefined : await loadRoster(at(roster));
  const folder = await readClassFolder(at(options.folder));
  const members = classList(folder.entries, onRoster?.students);
  const excepted = exceptions === undefined ? undefined : await loadExceptions(at(exceptions));
  const strange = excepted
    ? unknownExceptions(
        excepted,
        members.map(({ student }) => student.id),
      )
    : [];

  const key = {
    assignment: id,
    seed: options.seed ?? rubric.rubric.seed,
    grader: { version: version(), rubricHash: rubric.hash },
  };
  const release = await lockOutput(at(options.out));
  let grader: ClassGrader | undefined;
  const stop = () => void grader?.close();
  signal.addEventListener('abort', stop, { once: true });
  try {
    grader = await openGrader(options, key, hooks.onTrouble);
    hooks.onBegin(members.length);
    const order = {
      assignment,
      rubric,
      seed: key.seed,
      version: key.grader.version,
      members,
      exceptions: excepted?.students ?? new Map(),
      audience: options.audience ?? rubric.rubric.audience ?? 'student',
      out: at(options.out),
      fresh,
      signal,
    };
    const result = await gradeBatch(order, grader, hooks);
    const filledIn = gradebook === undefined ? {} : { gradebook: at(gradebook) };
    const notes = await writeClassFilesApart({ out: order.out, result, ...filledIn });
    if (similarity) {
      const starter = fileURLToPath(new URL(`../assignments/${id}/starter/`, import.meta.url));
      await writeSimilarity(order.out, members, assignment.file, await loadSubmission(starter, assignment.file));
    }
    const problems = [...folder.problems, ...(onRoster?.problems ?? []), ...strange, ...notes];
    return { result, problems, sandboxes: grader.sandboxes };
  } finally {
    signal.removeEventListener('abort', stop);
    await grader?.close();
    await release();
  }
}
