import type { Plan } from '../contract/plan.ts';
import { inParallel } from '../in-parallel.ts';
import { compileSubmission } from '../run/compile-submission.ts';
import { isAbout } from './equivalent-mutants.ts';
import { examine, failedCriteria } from './examine.ts';
import type { Mutant } from './mutant.ts';
import { type MutantTrial, mutantTrial } from './mutant-trial.ts';
import type { Subject } from './subject.ts';

export interface TriedMutant {
  readonly mutant: Mutant;
  /** Criteria that lose points by it; none where it survived. */
  readonly loses: readonly string[];
  /** Whether it is on the list of those that are as right as their sample. */
  readonly isMarked: boolean;
}

/**
 * Puts a plan to mutants of the correct samples.
 *
 * A mutant that does not compile, or compiles to the same as its sample or another mutant, is left out.
 */
export async function tryMutants(
  mutants: readonly Mutant[],
  subject: Subject,
  plan: Plan,
  jobs: number,
  onProgress: (done: number, total: number) => void,
): Promise<TriedMutant[]> {
  const trials = new Map<string, MutantTrial>();
  const programs = new Set<string>();
  for (const sample of subject.samples) {
    if (!mutants.some((mutant) => mutant.sample === sample.name)) continue;
    trials.set(sample.name, await mutantTrial(sample.submission, plan, subject));
    programs.add((await compileSubmission(sample.submission, subject.assignment.file)).program);
  }
  const distinct: Mutant[] = [];
  for (const mutant of mutants) {
    const { program, problems } = await compileSubmission(mutant.submission, subject.assignment.file);
    if (problems.length === 0 && !programs.has(program)) distinct.push(mutant);
    programs.add(program);
  }
  const tryOne = async (mutant: Mutant): Promise<TriedMutant> => {
    const { stages, limits } = trials.get(mutant.sample) as MutantTrial;
    const isMarked = subject.equivalentMutants.some((entry) => isAbout(entry, mutant));
    for (const stage of stages) {
      const loses = failedCriteria((await examine(mutant.submission, stage, subject, limits)).verdicts);
      if (loses.length > 0) return { mutant, loses, isMarked };
    }
    return { mutant, loses: [], isMarked };
  };
  return inParallel(distinct, jobs, tryOne, onProgress);
}
