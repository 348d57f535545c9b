import type { SomePartsOnly } from '../../contract/diagnosis.ts';
import type { Sample } from './sample.ts';

/**
 * Which parts are right in all cases while the others, and always the same ones, are wrong.
 *
 * One case shows which entries are wrong, not which parts: two must have failed. A part that is all zeros wherever a case
 * failed is not called right: nothing was seen of it.
 */
export function somePartsOnly(samples: readonly Sample[]): SomePartsOnly | undefined {
  const wrong = new Set(samples.flatMap(({ part, isWrong }) => (isWrong ? [part] : [])));
  const failed = new Set(samples.flatMap(({ case: position, isWrong }) => (isWrong ? [position] : [])));
  if (failed.size < 2) return undefined;
  const inFailed = samples.filter(({ case: position }) => failed.has(position));
  if (inFailed.some(({ part, isWrong }) => wrong.has(part) && !isWrong)) return undefined;
  const right = new Set(
    inFailed.flatMap((sample) => (!wrong.has(sample.part) && saysMuch(sample) ? [sample.part] : [])),
  );
  return right.size > 0 ? { kind: 'some-parts-only', right: [...right], wrong: [...wrong] } : undefined;
}

function saysMuch({ right }: Sample): boolean {
  return right.kind === 'tensor' && right.data.some((entry) => entry !== 0);
}
