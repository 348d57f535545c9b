import { type BlindPart, blindFamilies, blindParts } from './blind-cases.ts';
import type { SeededPlan } from './seeded-plan.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';

/**
 * Cases that could hardly have told right from wrong are listed. A family of nothing else is a mistake, unless some wrong
 * sample is caught by it.
 */
export function checkBlindCases(
  { rubric }: Subject,
  { plan }: SeededPlan,
  familiesThatCatch: ReadonlySet<string>,
): Step {
  const blind = blindParts(plan, rubric.rubric);
  const useless = blindFamilies(plan, blind).filter((family) => !familiesThatCatch.has(family));
  return {
    title: 'blind cases',
    summary: `${new Set(blind.map(({ planned }) => planned)).size} could hardly have told right from wrong`,
    mistakes: useless.map(
      (family) => `no case of ${family} can tell right from wrong, and no wrong sample is caught by it`,
    ),
    notes: blindTexts(blind),
  };
}

/** A line for each family and each reason. */
function blindTexts(blind: readonly BlindPart[]): string[] {
  const cases = new Map<string, Set<number>>();
  for (const { criterion, planned, part, because } of blind) {
    const what = because === 'zero' ? 'zero throughout' : 'allowed to be off by more than a millionth';
    const text = `${criterion}.${planned.family}: ${part === '' ? 'the answer' : part} is ${what} in case`;
    cases.set(text, (cases.get(text) ?? new Set()).add(planned.index));
  }
  return [...cases].map(([text, indices]) => `${text} ${[...indices].join(', ')}`);
}
