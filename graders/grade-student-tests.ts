import { behindDoor } from './behind-door.ts';
import type { Limits } from './contract/limits.ts';
import type { ReportStudentTests } from './contract/report.ts';
import type { RubricStudentTests } from './contract/rubric.ts';
import type { StudentTestsVerdict } from './contract/student-tests-verdict.ts';
import type { SourceFile, Submission } from './contract/submission.ts';
import { testFileOf } from './contract/test-file-of.ts';
import type { TestRun } from './contract/test-run.ts';
import { inParallel } from './in-parallel.ts';
import { complaintAbout, judgeStudentTests } from './judge/judge-student-tests.ts';
import { studentTestsText } from './render/student-tests-text.ts';
import { runTests } from './run/run-tests.ts';
import type { Sandbox } from './run/sandbox.ts';
import { hundredths } from './score/score.ts';
import { scoreStudentTests } from './score/score-student-tests.ts';

/** What a student's tests are tried on. */
export interface TestBed {
  /** Work of which it is known whether it is right, in the rubric's order. */
  readonly correct: readonly Submission[];
  readonly wrong: readonly Submission[];
  /** The text of the module that tests import. */
  readonly testModuleSource: string;
}

/** Tests to be graded, and what that takes. */
export interface StudentTestsOrder {
  readonly rubric: RubricStudentTests;
  /** The file that is handed in, and what it exports. */
  readonly file: string;
  readonly exports: readonly string[];
  readonly submission: Submission;
  readonly testBed: TestBed;
  readonly limits: Limits;
  readonly guestSource: string;
  readonly sandbox?: Sandbox;
}

/** Guests at a time: most of the time of a short test file is that of starting one. */
const atOnce = 2;

/** What tests may use on each version of the work: an honest file takes a few thousandths of it. After one stop nothing more is learnt. */
const testLimits = { wallMsInAll: 8_000, restarts: 0, stopsPerExport: 1 } satisfies Partial<Limits>;

/**
 * Grades the tests of a submission by what they catch: they must pass on all right work, and earn the share of wrong work that
 * they fail on. Each version of the work runs in a guest of its own, and looks there like any other.
 *
 * Undefined where the submission has no tests.
 */
export async function gradeStudentTests(order: StudentTestsOrder): Promise<ReportStudentTests | undefined> {
  const testFile = order.submission.files.find(({ path }) => path === testFileOf(order.file));
  if (!testFile) return undefined;
  const { rubric } = order;
  const verdict = await verdictOn(testFile, order);
  return {
    title: rubric.title,
    score: scoreStudentTests(verdict, rubric.points) / 100,
    maxScore: hundredths(rubric.points) / 100,
    message: studentTestsText(verdict),
    caught: verdict.caught.length,
    wrong: verdict.wrong,
  };
}

/** Tests that do not pass on right work are not tried any further. */
async function verdictOn(testFile: SourceFile, order: StudentTestsOrder): Promise<StudentTestsVerdict> {
  const { correct, wrong } = order.testBed;
  const run = (work: Submission) => runOn(work, testFile, order);
  for (const [i, work] of correct.entries()) {
    const complaint = complaintAbout(await run(work), i + 1);
    if (complaint) return { correct: correct.length, wrong: wrong.length, caught: [], complaint };
  }
  const runs = await inParallel(wrong, atOnce, run, () => undefined);
  return judgeStudentTests(runs, correct.length);
}

/** Of the submission only the test file is there: other files of it could tell which work is whose. */
function runOn(
  work: Submission,
  testFile: SourceFile,
  { file, exports, testBed, limits, guestSource, sandbox }: StudentTestsOrder,
): Promise<TestRun> {
  return runTests({
    files: [...behindDoor(work.files, file, exports), testFile],
    testFile: testFile.path,
    testModuleSource: testBed.testModuleSource,
    limits: { ...limits, ...testLimits },
    guestSource,
    ...(sandbox ? { sandbox } : {}),
  });
}
