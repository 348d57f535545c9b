import type { Drawn } from '../contract/assignment.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Check } from './check.ts';
import { classification } from './classification.ts';
import { derivative } from './derivative.ts';
import { evaluations } from './evaluations.ts';
import { growth } from './growth.ts';
import { initialisation } from './initialisation.ts';
import { learning } from './learning.ts';
import { purity } from './purity.ts';
import { refusal } from './refusal.ts';
import { setSplit } from './set-split.ts';
import { trainingSet } from './training-set.ts';
import { value } from './value.ts';

/** A check whose own types are forgotten: plan and judge of one name always fit each other. */
export type AnyCheck = Check<Drawn, unknown>;

const checks: ReadonlyMap<string, AnyCheck> = new Map(
  [
    value,
    derivative,
    refusal,
    purity,
    growth,
    evaluations,
    classification,
    trainingSet,
    setSplit,
    initialisation,
    learning,
  ].map((check) => [check.name, check as unknown as AnyCheck]),
);

/**
 * The check of that name.
 *
 * Errors: a `GraderError` that lists the names there are.
 */
export function checkNamed(name: string): AnyCheck {
  const check = checks.get(name);
  if (!check) throw new GraderError(`no check is named "${name}"; there are: ${[...checks.keys()].join(', ')}`);
  return check;
}

/** The check that judges inputs of a kind by what is returned for them. */
export function checkDrawing(kind: Drawn['kind']): AnyCheck {
  const check = [...checks.values()].find(({ draws }) => draws === kind);
  if (!check) throw new GraderError(`no check is made for a drawn ${kind}`);
  return check;
}
