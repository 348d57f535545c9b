import type { Alternative } from '../contract/alternative.ts';
import type { Diagnosis } from '../contract/diagnosis.ts';
import type { Observation } from '../contract/observation.ts';
import type { PlannedCase } from '../contract/plan.ts';
import type { Tolerance } from '../contract/tolerance.ts';
import type { Value } from '../contract/value.ts';
import type { CaseVerdict } from '../contract/verdict.ts';
import { compare } from '../numerics/compare.ts';
import { constantFactor } from '../numerics/diagnosis/constant-factor.ts';
import { equalRows } from '../numerics/diagnosis/equal-rows.ts';
import { explain, simplest } from '../numerics/diagnosis/explain.ts';
import { permutedAxes } from '../numerics/diagnosis/permuted-axes.ts';
import { precision } from '../numerics/diagnosis/precision.ts';
import { answersByPart, partsOf, type Sample } from '../numerics/diagnosis/sample.ts';
import { shiftedUnits } from '../numerics/diagnosis/shifted-units.ts';
import { somePartsOnly } from '../numerics/diagnosis/some-parts-only.ts';

/** A judged case of one criterion; those that passed may come as well, and must then be explained too. */
export interface JudgedCase {
  readonly planned: PlannedCase;
  readonly verdict: CaseVerdict;
  readonly observation: Observation;
  readonly alternatives: readonly Alternative[];
  readonly dimensions: Readonly<Record<string, number>>;
}

/** A case of the check `value` that returned something to compare. */
interface ReadableCase extends JudgedCase {
  readonly right: NonNullable<PlannedCase['expected']>;
  readonly value: Value;
  readonly tolerance: Tolerance;
  readonly hasFailed: boolean;
}

/** More known mistakes than these, that all give the same, name nothing. */
const mostNamed = 3;

const signatures = [constantFactor, permutedAxes, shiftedUnits, equalRows, precision] as const;

/**
 * Mistakes that each explain every entry of every failed case: those of the library in its order, or else the one signature
 * that does; none where nothing does, or where two signatures do and could not be told apart.
 */
export function diagnose(judged: readonly JudgedCase[]): Diagnosis[] {
  const cases = judged.flatMap(readable);
  const failed = judged.filter(({ verdict }) => verdict.finding);
  if (failed.length === 0 || cases.filter(({ hasFailed }) => hasFailed).length < failed.length) return [];
  const named = knownMistakes(cases);
  if (named.length > 0) return named.slice(0, mostNamed);

  const samples = samplesOf(cases);
  if (!samples) return [];
  const altered = alteredCall(cases, samples);
  if (altered) return [altered];
  const [found, another] = signatures.flatMap((signature): Diagnosis[] => {
    const diagnosis = signature(samples);
    return diagnosis ? [diagnosis] : [];
  });
  if (another) return [];
  const last = found ?? somePartsOnly(samples);
  return last ? [last] : [];
}

function readable(judged: JudgedCase): ReadableCase[] {
  const { planned, verdict, observation } = judged;
  const right = planned.expected;
  if (planned.check !== 'value' || observation.outcome !== 'returned' || !right) return [];
  // What the check planned, and recorded plans keep.
  const { tolerance } = planned.data as { readonly tolerance: Tolerance };
  return [{ ...judged, right, tolerance, value: observation.value, hasFailed: verdict.finding !== undefined }];
}

/** Entries of the library whose answers are all that was received, where they have one. */
function knownMistakes(cases: readonly ReadableCase[]): Diagnosis[] {
  const candidates = cases.find(({ hasFailed }) => hasFailed)?.alternatives ?? [];
  return candidates.flatMap(({ mistake }) => {
    if (mistake.kind !== 'misconception') return [];
    const isAll = cases.every(({ alternatives, hasFailed, tolerance, value }) => {
      const found = alternatives.find((other) => isSame(other.mistake, mistake));
      return found ? !compare(found.answer, value, tolerance).finding : !hasFailed;
    });
    return isAll ? [mistake] : [];
  });
}

/** The right formula on altered arguments, for the parts that are wrong. */
function alteredCall(cases: readonly ReadableCase[], samples: readonly Sample[]): Diagnosis | undefined {
  const candidates = cases.find(({ hasFailed }) => hasFailed)?.alternatives ?? [];
  const mistakes = candidates.flatMap(({ mistake }) => (mistake.kind === 'misconception' ? [] : [mistake]));
  return simplest([mistakes], (mistake) => {
    const answers = cases.map(({ alternatives }) => {
      const found = alternatives.find((other) => isSame(other.mistake, mistake));
      return found && answersByPart(found.answer);
    });
    return explain(({ case: position, part, right, isWrong }) => {
      const answer = answers[position];
      return answer || isWrong ? answer?.get(part) : right;
    }, samples);
  });
}

/** Facts of the same kind are written in the same order. */
function isSame(one: Alternative['mistake'], other: Alternative['mistake']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Those of the failed cases first; undefined where a failed case has no parts to look at, or none of them is wrong. */
function samplesOf(cases: readonly ReadableCase[]): readonly Sample[] | undefined {
  const ofFailed: Sample[] = [];
  const ofPassed: Sample[] = [];
  for (const [position, { right, value, tolerance, dimensions, hasFailed }] of cases.entries()) {
    const parts = partsOf(right, value)?.map((part): Sample => {
      const isWrong = compare(part.right, part.received, tolerance).finding !== undefined;
      return { ...part, case: position, tolerance, dimensions, isWrong };
    });
    if (!parts || (hasFailed && !parts.some(({ isWrong }) => isWrong))) return undefined;
    (hasFailed ? ofFailed : ofPassed).push(...parts);
  }
  return [...ofFailed, ...ofPassed];
}
