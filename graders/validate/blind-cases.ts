import type { Expected, ExpectedTensor } from '../contract/expected.ts';
import type { Plan, PlannedCase } from '../contract/plan.ts';
import type { Rubric } from '../contract/rubric.ts';
import { bounds } from '../numerics/bounds.ts';
import { toleranceFor } from '../numerics/tolerance-preset.ts';

/** A part of a case's right answer that could hardly have told right from wrong. */
export interface BlindPart {
  readonly criterion: string;
  readonly planned: PlannedCase;
  /** The field of the answer; empty where it has none. */
  readonly part: string;
  readonly because: 'zero' | 'wide-bound';
}

/** A bound this large beside the largest entry hides the weakest mistakes. */
const STRENGTH = 1e-6;

/** Parts of expected values that are zero in all entries (a single number has to stand alone), or that are allowed to be off by more than a millionth. */
export function blindParts(plan: Plan, rubric: Rubric): BlindPart[] {
  return plan.criteria.flatMap(({ id, cases }) => {
    const tolerance = toleranceFor(rubric.criteria.find((criterion) => criterion.id === id)?.tolerance);
    return cases.flatMap((planned) =>
      planned.check !== 'value' || !planned.expected
        ? []
        : tensorsOf(planned.expected, '').flatMap(({ part, tensor }, _, parts) => {
            const because = blindness(tensor, Math.max(0, ...bounds(tensor, tolerance)));
            // A single number may well be 0 where others beside it are not.
            const isOneOfMany = because === 'zero' && tensor.shape.length === 0 && parts.length > 1;
            return because && !isOneOfMany ? [{ criterion: id, planned, part, because }] : [];
          }),
    );
  });
}

/** Families of which every case has such a part, as `criterion.family`. */
export function blindFamilies(plan: Plan, blind: readonly BlindPart[]): string[] {
  const cases = new Set(blind.map(({ planned }) => planned));
  return plan.criteria.flatMap(({ id, cases: all }) => {
    const families = [...new Set(all.filter(({ check }) => check === 'value').map(({ family }) => family))];
    return families
      .filter((family) => all.filter((each) => each.family === family).every((each) => cases.has(each)))
      .map((family) => `${id}.${family}`);
  });
}

function blindness({ data }: ExpectedTensor, bound: number): BlindPart['because'] | undefined {
  const sizes = data.map(Math.abs).filter(Number.isFinite);
  // An infinity or NaN is met exactly or not at all.
  if (sizes.length < data.length || data.length === 0) return undefined;
  const largest = Math.max(...sizes);
  if (largest === 0) return 'zero';
  return bound <= STRENGTH * largest ? undefined : 'wide-bound';
}

function tensorsOf(expected: Expected, part: string): { readonly part: string; readonly tensor: ExpectedTensor }[] {
  switch (expected.kind) {
    case 'exactly':
      return [];
    case 'tensor':
      return [{ part, tensor: expected }];
    case 'list':
      return expected.items.flatMap((item, i) => tensorsOf(item, `${part}[${i}]`));
    case 'fields':
      return Object.entries(expected.fields).flatMap(([name, field]) =>
        tensorsOf(field, part === '' ? name : `${part}.${name}`),
      );
  }
}
