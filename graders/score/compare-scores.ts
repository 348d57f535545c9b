import type { ChangeKind, CriterionChange, ScoreChange } from '../contract/score-change.ts';
import { hundredths } from './score.ts';

/** One student's points, of all and of each criterion. */
export interface GivenScore {
  readonly score: number;
  readonly criteria: readonly { readonly id: string; readonly score: number }[];
}

/** Whoever may complain comes first. */
const order: readonly ChangeKind[] = ['lost', 'lowered', 'raised', 'moved', 'new', 'same'];

/**
 * What has become of each student's score, by ids: scores that are lost or lower first, the most points before the fewest.
 *
 * Numbers: points are compared as whole hundredths.
 */
export function compareScores(
  before: ReadonlyMap<string, GivenScore>,
  after: ReadonlyMap<string, GivenScore>,
): ScoreChange[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids
    .map((id) => changeOf(id, before.get(id), after.get(id)))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || sizeOf(b) - sizeOf(a) || (a.id < b.id ? -1 : 1));
}

function changeOf(id: string, before: GivenScore | undefined, after: GivenScore | undefined): ScoreChange {
  const criteria = before && after ? criterionChanges(before, after) : [];
  return {
    id,
    kind: kindOf(before, after, criteria),
    ...(before ? { before: before.score } : {}),
    ...(after ? { after: after.score } : {}),
    criteria,
  };
}

function kindOf(
  before: GivenScore | undefined,
  after: GivenScore | undefined,
  criteria: readonly CriterionChange[],
): ChangeKind {
  if (!before) return 'new';
  if (!after) return 'lost';
  const difference = hundredths(after.score) - hundredths(before.score);
  if (difference !== 0) return difference < 0 ? 'lowered' : 'raised';
  return criteria.length > 0 ? 'moved' : 'same';
}

function criterionChanges(before: GivenScore, after: GivenScore): CriterionChange[] {
  const was = new Map(before.criteria.map(({ id, score }) => [id, score]));
  const is = new Map(after.criteria.map(({ id, score }) => [id, score]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id) => {
    const [old, now] = [was.get(id), is.get(id)];
    if (old !== undefined && now !== undefined && hundredths(old) === hundredths(now)) return [];
    return [{ id, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }];
  });
}

function sizeOf({ before = 0, after = 0 }: ScoreChange): number {
  return Math.abs(hundredths(after) - hundredths(before));
}
