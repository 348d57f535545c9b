import type { Call } from '../contract/plan.ts';
import type { Verdict } from '../contract/verdict.ts';

/** What was seen of the follow-up questions, judged: for each criterion its small cases, its derivatives, their functions. */
export interface FollowUpVerdicts {
  readonly calls: readonly Call[];
  readonly small: readonly Verdict[];
  readonly derivatives: readonly Verdict[];
  readonly functions: readonly Verdict[];
}

/**
 * Adds to a verdict what the follow-up questions brought to light.
 *
 * A derivative is carried only where every case of it that was decided was right for the student's own function, and that
 * function was wrong in each of them: one that is right has no other derivative than the reference's.
 */
export function explain(verdict: Verdict, { calls, small, derivatives, functions }: FollowUpVerdicts): Verdict {
  const of = (verdicts: readonly Verdict[]) =>
    verdicts.find(({ criterion }) => criterion === verdict.criterion)?.cases ?? [];
  const failure = of(small).find(({ finding }) => finding);
  // Where the student's function cannot be differentiated, in saturation for instance, nothing is decided.
  const decided = of(derivatives).flatMap(({ finding }, i) =>
    finding?.kind === 'not-differentiable' ? [] : [{ isRight: !finding, function: of(functions)[i] }],
  );
  const first = decided[0]?.function;
  const isCarried = first && decided.every((each) => each.isRight && each.function?.finding !== undefined);
  return {
    ...verdict,
    ...(failure ? { smallest: { failure, calls } } : {}),
    ...(isCarried ? { carriedFrom: first.case.export } : {}),
  };
}
