import type { Misconception, OffByOneStep, OneExample } from './diagnosis.ts';
import type { Expected } from './expected.ts';

/** A wrong answer to a call, and the mistake that gives it. */
export interface Alternative {
  readonly mistake: Misconception | OneExample | OffByOneStep;
  readonly answer: Expected;
}
