import { differences } from './differences.ts';
import { remembered } from './remembered.ts';
import { onSeeds, type SeededPlan } from './seeded-plan.ts';
import type { OnProgress, Step } from './step.ts';
import type { Subject } from './subject.ts';
import { caughtBy, type Naming, namingsOf } from './try-misconception.ts';

/** Each misconception must lose what the rubric says it loses, and a student who has it must be told its name. */
export async function checkMisconceptions(
  subject: Subject,
  plans: readonly SeededPlan[],
  onProgress: OnProgress,
): Promise<Step> {
  const described = Object.entries(subject.rubric.rubric.misconceptions ?? {});
  const named = { ...subject, assignment: remembered(subject.assignment) };
  const mistakes: string[] = [];
  const notes: string[] = [];
  for (const [done, [name, { caughtBy: stated }]] of described.entries()) {
    for (const { seed, plan } of plans) {
      // Between plans, so that a bar moves and a key is heard.
      await new Promise(setImmediate);
      const caught = caughtBy(name, plan, subject);
      mistakes.push(...differences(stated, caught).map((difference) => `${name}, seed "${seed}": ${difference}`));
    }
    const [first] = plans;
    const namings = first ? await namingsOf(name, first.plan, named) : [];
    mistakes.push(...namings.filter(isNameless).map(({ criterion }) => `${name} is not named for ${criterion}`));
    notes.push(...namings.filter((naming) => !isNameless(naming)).flatMap((naming) => noteOn(name, naming)));
    onProgress('misconceptions', done + 1, described.length);
  }
  const summary = `${described.length} are caught as stated ${onSeeds(plans)}, and named`;
  return { title: 'misconceptions', summary, mistakes, notes };
}

function isNameless({ names, isAnswered }: Naming): boolean {
  return names.length === 0 && isAnswered;
}

function noteOn(name: string, { criterion, names, isAnswered }: Naming): string[] {
  if (!isAnswered) return [`${name} has no answer to some cases of ${criterion}, and is not named`];
  const others = names.filter((other) => other !== name);
  return others.length > 0 ? [`${criterion} cannot tell ${name} from ${others.join(', ')}`] : [];
}
