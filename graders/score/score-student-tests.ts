import type { Hundredths } from '../contract/score-sheet.ts';
import type { StudentTestsVerdict } from '../contract/student-tests-verdict.ts';
import { hundredths } from './score.ts';

/** The share of wrong work that was caught. Units: hundredths of a point, rounded down. */
export function scoreStudentTests({ caught, wrong, complaint }: StudentTestsVerdict, points: number): Hundredths {
  return complaint ? 0 : Math.floor((hundredths(points) * caught.length) / wrong);
}
