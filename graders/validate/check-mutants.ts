import { chooseMutants } from './choose-mutants.ts';
import { isAbout } from './equivalent-mutants.ts';
import type { Mutant } from './mutant.ts';
import { mutantsOf } from './mutants-of.ts';
import type { SeededPlan } from './seeded-plan.ts';
import type { OnProgress, Step } from './step.ts';
import type { Subject } from './subject.ts';
import { type TriedMutant, tryMutants } from './try-mutants.ts';

export interface MutantStep extends Step {
  readonly tried: readonly TriedMutant[];
}

/** Every mutant of a correct sample must lose points, but for those that a person has marked as right. */
export async function checkMutants(
  subject: Subject,
  { plan }: SeededPlan,
  most: number,
  jobs: number,
  onProgress: OnProgress,
): Promise<MutantStep> {
  const all = subject.samples.filter(({ kind }) => kind === 'correct').flatMap(mutantsOf);
  const chosen = chooseMutants(all, most);
  const tried = await tryMutants(chosen, subject, plan, jobs, (done, total) => onProgress('mutants', done, total));
  const survivors = tried.filter(({ loses, isMarked }) => loses.length === 0 && !isMarked);
  const wronglyMarked = tried.filter(({ loses, isMarked }) => loses.length > 0 && isMarked);
  const forgotten = subject.equivalentMutants.filter((entry) => !all.some((mutant) => isAbout(entry, mutant)));
  const killed = tried.filter(({ loses, isMarked }) => loses.length > 0 && !isMarked).length;
  const equivalent = tried.length - killed - survivors.length - wronglyMarked.length;
  return {
    title: 'mutants',
    summary: `${tried.length} of ${all.length} tried, ${killed} killed, ${equivalent} equivalent, ${survivors.length} survived`,
    mistakes: [
      ...survivors.map(({ mutant }) => `${placeOf(mutant)} survived: ${changeOf(mutant)}`),
      ...wronglyMarked.map(
        ({ mutant, loses }) =>
          `${placeOf(mutant)} is marked as equivalent and loses ${loses.join(', ')}: ${changeOf(mutant)}`,
      ),
      ...forgotten.map(({ sample, file, line }) => `the marked mutant of ${sample}/${file} is there no more: ${line}`),
    ],
    notes: [],
    tried,
  };
}

function placeOf({ sample, file, line }: Mutant): string {
  return `${sample}/${file}:${line}`;
}

function changeOf({ operator, lineBefore, lineAfter }: Mutant): string {
  return `${operator}\n  ${lineBefore}\n  ${lineAfter}`;
}
