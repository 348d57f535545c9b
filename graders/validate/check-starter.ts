import { limitsFor } from '../contract/limits.ts';
import { score } from '../score/score.ts';
import { examine } from './examine.ts';
import type { SeededPlan } from './seeded-plan.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';

/** A starter that earns more has something written in it. */
const MOST = 10;

/** What a student is given must be worth next to nothing. */
export async function checkStarter(subject: Subject, { plan }: SeededPlan): Promise<Step> {
  const { rubric } = subject.rubric;
  const { verdicts } = await examine(subject.starter, plan, subject, limitsFor(rubric));
  const points = score(verdicts, rubric).score / 100;
  const mistakes = points <= MOST ? [] : [`at most ${MOST} points are for nothing`];
  return { title: 'starter', summary: `scores ${points} of ${rubric.total} points`, mistakes, notes: [] };
}
