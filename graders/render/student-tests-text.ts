import type { StudentTestsVerdict, TestsComplaint } from '../contract/student-tests-verdict.ts';
import { problemText } from './problem-text.ts';

/** What a student's tests are worth in words that tell nothing of the work that they were tried on. */
export function studentTestsText({ correct, wrong, caught, complaint }: StudentTestsVerdict): string {
  if (complaint) return complaintText(complaint, correct);
  const pass = `The tests pass on ${correct === 1 ? 'right work' : `all ${correct} versions of right work`}`;
  if (caught.length === wrong) return `${pass} and catch all ${wrong} versions of wrong work.`;
  const missed = Array.from({ length: wrong }, (_, i) => i + 1).filter((version) => !caught.includes(version));
  return `${pass} and catch ${caught.length} of ${wrong} versions of wrong work, not number ${listed(missed)}.`;
}

function complaintText(complaint: TestsComplaint, correct: number): string {
  switch (complaint.kind) {
    case 'does-not-compile': {
      const { file, line } = complaint.problem;
      return `The tests were not run (${file}:${line}). ${problemText(complaint.problem)} Graded tests may import the file handed in and nablagrade/jest, and nothing else.`;
    }
    case 'does-not-load':
      return `The test file itself throws or does not end on version ${complaint.version} of right work: calls belong inside test(...).`;
    case 'no-tests':
      return "The test file holds no test: write test('what must hold', () => { expect(...) }).";
    case 'fails': {
      const { version, test, tests } = complaint;
      const which = tests === 1 ? 'the only test' : `test ${test} of ${tests}`;
      return `Tests must pass on right work before they are worth points: ${which} does not pass on version ${version} of ${correct}.`;
    }
  }
}

function listed(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
