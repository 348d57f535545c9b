import type { Assignment } from './contract/assignment.ts';
import type { Limits } from './contract/limits.ts';
import type { Observations } from './contract/observation.ts';
import type { Call, Plan } from './contract/plan.ts';
import type { Rubric } from './contract/rubric.ts';
import type { Verdict } from './contract/verdict.ts';
import { diagnose, type JudgedCase } from './judge/diagnose.ts';
import { explain } from './judge/explain.ts';
import { judge } from './judge/judge.ts';
import { answerAlternatives } from './plan/answer-alternatives.ts';
import { answerCriterion } from './plan/answer-criterion.ts';
import { answerFunctions } from './plan/answer-functions.ts';
import { dimensionsOf } from './plan/dimensions-of.ts';
import { planFollowUp } from './plan/plan-follow-up.ts';

/** What was asked and seen, and how to ask more. */
export interface FollowUp {
  readonly assignment: Assignment;
  readonly rubric: Rubric;
  readonly plan: Plan;
  readonly observations: Observations;
  readonly verdicts: readonly Verdict[];
  readonly ask: (questions: { readonly calls: readonly Call[] }) => Promise<Observations>;
}

/** A student waits for these answers as well, and they cannot take points away. */
export const followUpLimits = { wallMsInAll: 8_000, restarts: 2, stopsPerExport: 1 } satisfies Partial<Limits>;

/**
 * Asks why criteria failed: which known mistake explains every failed case, what the smallest failing case is, and whether a
 * wrong derivative is the right one of a wrong function. Where nothing failed, nothing is asked.
 */
export async function followUp(order: FollowUp): Promise<readonly Verdict[]> {
  const { assignment, rubric, plan, verdicts, ask } = order;
  if (verdicts.every(isPassed)) return verdicts;
  const questions = planFollowUp(assignment, rubric, plan, verdicts);
  const { calls } = questions;
  if (calls.length === 0) return verdicts.map((verdict) => diagnosed(verdict, order));

  const asking = ask({ calls });
  // Waited for below; until then a fault of it is none of the process.
  asking.catch(() => undefined);
  const answered = ({ criteria }: Pick<Plan, 'criteria'>) =>
    criteria.map((criterion) => answerCriterion(criterion, calls, assignment.oracle));
  const plans = {
    small: answered({ criteria: questions.small }),
    derivatives: answered({ criteria: questions.derivatives }),
    functions: questions.functions.map((criterion) => answerFunctions(criterion, calls, assignment)),
  };
  const explained = verdicts.map((verdict) => diagnosed(verdict, order));
  const seen = await asking;
  const judged = {
    calls,
    small: judge({ calls, criteria: plans.small }, seen),
    derivatives: judge({ calls, criteria: plans.derivatives }, seen),
    functions: judge({ calls, criteria: plans.functions }, seen),
  };
  return explained.map((verdict) => explain(verdict, judged));
}

function isPassed({ cases }: Verdict): boolean {
  return cases.every(({ finding }) => !finding);
}

function diagnosed(verdict: Verdict, { assignment, plan, observations }: FollowUp): Verdict {
  if (isPassed(verdict)) return verdict;
  const isComparable = verdict.cases.every(({ case: { check, calls }, finding }) => {
    return !finding || (check === 'value' && observations.calls[calls[0] ?? -1]?.outcome === 'returned');
  });
  if (!isComparable) return verdict;
  // A case that passed can refute a mistake that would have shown there.
  const judged = verdict.cases.flatMap((caseVerdict): JudgedCase[] => {
    const { case: planned } = caseVerdict;
    const position = planned.calls[0] ?? -1;
    const [call, observation] = [plan.calls[position], observations.calls[position]];
    if (!call || !observation) return [];
    const signature = assignment.exports.find(({ name }) => name === call.export);
    const alternatives = planned.check === 'value' ? answerAlternatives(planned, plan.calls, assignment) : [];
    const dimensions = signature ? dimensionsOf(signature, call.arguments) : {};
    return [{ planned, verdict: caseVerdict, observation, alternatives, dimensions }];
  });
  return { ...verdict, diagnoses: diagnose(judged) };
}
