import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Assignment } from '../contract/assignment.ts';
import type { ClassResult, StudentRow } from '../contract/class-result.ts';
import type { Audience } from '../contract/disclosure.ts';
import { GraderError, UsageError } from '../contract/grader-error.ts';
import type { Report } from '../contract/report.ts';
import type { LoadedRubric } from '../contract/rubric.ts';
import type { StudentException } from '../contract/student-exception.ts';
import type { Submission } from '../contract/submission.ts';
import { inParallel } from '../in-parallel.ts';
import { loadSubmission } from '../load/load-submission.ts';
import { disclose } from '../render/disclose.ts';
import { adjustReport, adjustScore } from './adjust-score.ts';
import type { ClassMember } from './class-list.ts';
import { CriterionRows } from './criterion-rows.ts';
import { fileNamesOf } from './file-names-of.ts';
import { ReportStore } from './report-store.ts';
import { StudentFiles } from './student-files.ts';

/** What is to be graded, against what, and where it goes. */
export interface BatchOrder {
  readonly assignment: Pick<Assignment, 'id' | 'file'>;
  readonly rubric: LoadedRubric;
  readonly seed: string;
  readonly version: string;
  readonly members: readonly ClassMember[];
  /** By the ids of students. */
  readonly exceptions: ReadonlyMap<string, StudentException>;
  readonly audience: Audience;
  /** The folder for everything; nobody else may write there meanwhile. */
  readonly out: string;
  /** Whether stored reports are made anew. */
  readonly fresh: boolean;
  /** Once it is aborted, nothing new is begun. */
  readonly signal: AbortSignal;
}

/** Who does the heavy work: processes of this machine, or other machines. */
export interface Grader {
  /** How many submissions it wants to have at hand at a time. */
  readonly atOnce: number;
  /**
   * The staff's report.
   *
   * Errors: `UsageError` ends the batch; any other one is about this submission alone.
   */
  grade(submission: Submission): Promise<Report>;
  /** The report as an HTML page. */
  page(report: Report): Promise<string>;
}

export interface BatchHooks {
  /** After each student, in the order in which they are done. */
  readonly onDone: (row: StudentRow, done: number, isReused: boolean) => void;
}

/**
 * Grades a class. Each report is stored as soon as it is there, and what is stored is not graded again.
 *
 * Errors: `UsageError` when nothing can be graded this way, `GraderError` when the disk fails, the signal's reason when it is
 * aborted; the same order goes on from there. What is wrong with one submission is in its row.
 */
export async function gradeBatch(order: BatchOrder, grader: Grader, hooks: BatchHooks): Promise<ClassResult> {
  const { assignment, members, out, rubric, seed, version } = order;
  const { title, total, criteria } = rubric.rubric;
  for (const folder of ['store', 'reports', 'receipts']) await makeFolder(join(out, folder));
  const batch = new Batch(order, grader);
  let done = 0;
  const rows = await inParallel(
    members,
    grader.atOnce,
    async (member) => {
      order.signal.throwIfAborted();
      const { row, isReused } = await batch.rowOf(member);
      hooks.onDone(row, ++done, isReused);
      return row;
    },
    () => undefined,
  );
  return {
    assignment: assignment.id,
    title,
    seed,
    maxScore: total,
    criteria: criteria.map(({ id, title, points }) => ({ id, title, maxScore: points })),
    grader: { version, rubricHash: rubric.hash },
    rows,
  };
}

async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true }).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be made (${code}): name another folder with --out`);
  });
}

interface Done {
  readonly row: StudentRow;
  readonly isReused: boolean;
}

/** One submission could not be graded. */
class Ungraded extends Error {}

class Batch {
  readonly #order: BatchOrder;
  readonly #grader: Grader;
  readonly #store: ReportStore;
  readonly #files: StudentFiles;
  readonly #fileNames: ReadonlyMap<string, string>;
  readonly #criterionRows = new CriterionRows();

  constructor(order: BatchOrder, grader: Grader) {
    const { assignment, rubric, seed, version, members, out } = order;
    this.#order = order;
    this.#grader = grader;
    const key = { assignment: assignment.id, seed, grader: { version, rubricHash: rubric.hash } };
    this.#store = new ReportStore(join(out, 'store'), key);
    this.#files = new StudentFiles(out, (report) => this.#answer(grader.page(report)));
    this.#fileNames = fileNamesOf(members.map(({ student }) => student.id));
  }

  async rowOf(member: ClassMember): Promise<Done> {
    const { entry } = member;
    if (!entry) return this.#without(member, 'nothing-handed-in');
    if (entry.refusal !== undefined) return this.#without(member, 'refused', entry.refusal);
    let submission: Submission;
    try {
      submission = { ...(await loadSubmission(entry.path, this.#order.assignment.file)), id: member.student.id };
    } catch (error) {
      if (!(error instanceof GraderError)) throw error;
      // Where the class lies is a fact of the machine.
      const problem = error.message.replaceAll(entry.path, basename(entry.path));
      return this.#without(member, error instanceof UsageError ? 'refused' : 'not-graded', problem);
    }
    try {
      return await this.#graded(member, submission);
    } catch (error) {
      if (!(error instanceof Ungraded)) throw error;
      return this.#without(member, 'not-graded', error.message);
    }
  }

  async #graded(member: ClassMember, submission: Submission): Promise<Done> {
    const file = this.#fileOf(member);
    const stored = this.#order.fresh ? undefined : await this.#store.find(file, submission);
    const report = stored ?? (await this.#answer(this.#grader.grade(submission)));
    if (!stored) await this.#store.keep(file, report);
    const adjustment = this.#adjustmentFor(member);
    await this.#files.write(file, report, adjustReport(disclose(report, this.#order.audience), adjustment));
    const { score: raw, maxScore } = report;
    const adjusted = adjustScore({ ...adjustment, raw, maxScore });
    const criteria = this.#criterionRows.of(report);
    const extra = report.studentTests ? { extra: report.studentTests.score } : {};
    const row = { student: member.student, state: 'graded', file, maxScore, adjusted, criteria, ...extra } as const;
    return { row, isReused: stored !== undefined };
  }

  /** What becomes of one submission in the grader ends nothing but its own grading. */
  async #answer<Answer>(asked: Promise<Answer>): Promise<Answer> {
    try {
      return await asked;
    } catch (error) {
      this.#order.signal.throwIfAborted();
      if (error instanceof UsageError) throw error;
      throw new Ungraded(error instanceof Error ? error.message : String(error));
    }
  }

  async #without(member: ClassMember, state: StudentRow['state'], problem?: string): Promise<Done> {
    await this.#files.remove(this.#fileOf(member));
    const { total } = this.#order.rubric.rubric;
    const adjusted = adjustScore({ ...this.#adjustmentFor(member), raw: 0, maxScore: total });
    const row = { student: member.student, state, maxScore: total, adjusted, criteria: [] };
    return { row: { ...row, ...(problem === undefined ? {} : { problem }) }, isReused: false };
  }

  #adjustmentFor({ student }: ClassMember) {
    const policy = this.#order.rubric.rubric.late;
    const exception = this.#order.exceptions.get(student.id);
    return { student, ...(policy ? { policy } : {}), ...(exception ? { exception } : {}) };
  }

  #fileOf({ student }: ClassMember): string {
    return this.#fileNames.get(student.id) as string;
  }
}
