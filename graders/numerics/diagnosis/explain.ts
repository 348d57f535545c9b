import type { Expected, ExpectedTensor } from '../../contract/expected.ts';
import { bounds } from '../bounds.ts';
import { compare } from '../compare.ts';
import type { Sample } from './sample.ts';

/** What a mistake makes of a part; undefined where it makes nothing of it. */
export type Rule = (sample: Sample) => Expected | undefined;

/** The parts that a mistake is about, where others are right and it would have changed them. */
export interface Explanation {
  readonly parts?: readonly string[];
}

/**
 * Whether a mistake explains every entry of every part that is wrong anywhere, in all samples; parts that are always right it
 * may leave alone.
 *
 * Numbers: the entries that it changes must come to at least `evidence` finite magnitudes that are neither zero nor equal to
 * one another: one number, however often it stands there, agrees with too many formulas. Two are enough for a mistake with
 * nothing to fit; whatever is fitted or picked out of many takes one more.
 */
export function explain(rule: Rule, samples: readonly Sample[], evidence = 2): Explanation | undefined {
  const wrong = new Set(samples.flatMap(({ part, isWrong }) => (isWrong ? [part] : [])));
  let isAboutAll = true;
  const magnitudes: number[] = [];
  for (const sample of samples) {
    const isOfWrongPart = wrong.has(sample.part);
    if (!isOfWrongPart && !isAboutAll) continue;
    const made = rule(sample);
    if (!made || compare(made, sample.received, sample.tolerance).finding) {
      if (isOfWrongPart) return undefined;
      isAboutAll = false;
    } else if (sample.isWrong) magnitudes.push(...changedMagnitudes(made, sample));
  }
  if (differentMagnitudes(magnitudes) < evidence) return undefined;
  return isAboutAll ? {} : { parts: [...wrong] };
}

/** The rule that changes tensors, and nothing else. */
export function onTensors(change: (tensor: ExpectedTensor, sample: Sample) => Expected | undefined): Rule {
  return (sample) => (sample.right.kind === 'tensor' ? change(sample.right, sample) : sample.right);
}

/**
 * The only mistake that explains all in the first group where any does: the groups go from the simplest on, and of two that
 * are equally simple neither is known to be the one.
 */
export function simplest<Mistake>(
  groups: Iterable<readonly Mistake[]>,
  explained: (mistake: Mistake) => Explanation | undefined,
): (Mistake & Explanation) | undefined {
  for (const group of groups) {
    const found = group.flatMap((mistake) => {
      const explanation = explained(mistake);
      return explanation ? [{ ...mistake, ...explanation }] : [];
    });
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** Of the entries beyond their bound; all of them where the shape is another one. */
function changedMagnitudes(made: Expected, { right, tolerance }: Sample): number[] {
  if (made.kind !== 'tensor' || right.kind !== 'tensor') return [];
  const allowed = bounds(right, tolerance);
  const isOfOneShape =
    made.shape.length === right.shape.length && made.shape.every((size, i) => size === right.shape[i]);
  const changed = made.data.filter(
    (entry, i) => !(isOfOneShape && Math.abs(entry - (right.data[i] as number)) <= (allowed[i] as number)),
  );
  return changed.map(Math.abs);
}

/** Numbers that differ by rounding only are one number. */
function differentMagnitudes(magnitudes: readonly number[]): number {
  const sorted = magnitudes.filter((size) => size > 0 && size < Number.POSITIVE_INFINITY).sort((a, b) => a - b);
  return sorted.filter((size, i) => size > (sorted[i - 1] ?? 0) * (1 + 1e-6)).length;
}
