import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import type { Plan } from '../graders/contract/plan.ts';

/**
 * Where the plan of one assignment, rubric and seed lies, right answers included, if the build recorded it.
 *
 * The name tells apart whatever a plan depends on: an edited rubric, another seed or another V8 finds no file.
 */
export function planFile(assignment: string, rubricHash: string, seed: string): URL {
  const key = JSON.stringify([assignment, rubricHash, seed, process.versions.v8]);
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return new URL(`../dist/plan-${assignment}-${name}.bin`, import.meta.url);
}

/** The plan recorded for the seed that students use all day; undefined where it has to be worked out. */
export function recordedPlan(assignment: string, rubricHash: string, seed: string): Plan | undefined {
  try {
    return deserialize(readFileSync(planFile(assignment, rubricHash, seed)));
  } catch {
    // Not recorded, or not whole: working it out anew is slower and never wrong.
    return undefined;
  }
}
