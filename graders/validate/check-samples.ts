import { limitsFor } from '../contract/limits.ts';
import type { Verdict } from '../contract/verdict.ts';
import { inParallel } from '../in-parallel.ts';
import { differences } from './differences.ts';
import { examine, failedCriteria } from './examine.ts';
import { onSeeds, type SeededPlan } from './seeded-plan.ts';
import type { OnProgress, Step } from './step.ts';
import type { KnownSubmission, Subject } from './subject.ts';

export interface SampleSteps {
  readonly correct: Step;
  readonly wrong: Step;
  /** Of which some case of the first seed fails for some wrong sample, as `criterion.family`. */
  readonly familiesThatCatch: ReadonlySet<string>;
}

/** Every known submission must get what is stated of it, on every seed. */
export async function checkSamples(
  subject: Subject,
  plans: readonly SeededPlan[],
  jobs: number,
  onProgress: OnProgress,
): Promise<SampleSteps> {
  const familiesThatCatch = new Set<string>();
  const step = async (title: string, samples: readonly KnownSubmission[], summary: string): Promise<Step> => {
    const trials = samples.flatMap((sample) => plans.map((seeded) => ({ sample, seeded })));
    const mistakes = await inParallel(
      trials,
      jobs,
      async ({ sample, seeded }) => {
        const verdicts = await verdictsOn(sample, seeded, subject);
        if (seeded === plans[0]) for (const family of failedFamilies(verdicts)) familiesThatCatch.add(family);
        return differences(sample.loses, failedCriteria(verdicts)).map(
          (difference) => `${sample.name}, seed "${seeded.seed}": ${difference}`,
        );
      },
      (done, total) => onProgress(title, done, total),
    );
    return { title, summary, mistakes: mistakes.flat(), notes: [] };
  };
  const { samples } = subject;
  const correct = samples.filter(({ kind }) => kind === 'correct');
  const wrong = samples.filter(({ kind }) => kind === 'wrong');
  return {
    correct: await step('correct samples', correct, `${correct.length} lose nothing ${onSeeds(plans)}`),
    wrong: await step('wrong samples', wrong, `${wrong.length} lose exactly what they state ${onSeeds(plans)}`),
    familiesThatCatch,
  };
}

async function verdictsOn({ submission }: KnownSubmission, { plan }: SeededPlan, subject: Subject) {
  return (await examine(submission, plan, subject, limitsFor(subject.rubric.rubric))).verdicts;
}

function failedFamilies(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ criterion, cases }) =>
    cases.filter(({ finding }) => finding).map(({ case: planned }) => `${criterion}.${planned.family}`),
  );
}
