import type { Oracle } from '../../graders/contract/assignment.ts';

/** The answers of the exports whose formulas are replaced, which carry the exports' names; all others stay right. */
export function changedAnswers<Formulas extends object>(
  answersOf: (formulas: Formulas) => Oracle,
  right: Formulas,
  changed: Partial<Formulas>,
): Oracle {
  const answers = Object.entries(answersOf({ ...right, ...changed }));
  return Object.fromEntries(answers.filter(([name]) => Object.hasOwn(changed, name)));
}
