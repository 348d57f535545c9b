import type { Assignment, Path } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Call, PlannedCriterion } from '../contract/plan.ts';
import { answerCriterion } from './answer-criterion.ts';

/**
 * Works out the right answers of the functions that derivatives were taken of: only of the value that is differentiated, where
 * a function returns its derivative beside it.
 */
export function answerFunctions(
  criterion: PlannedCriterion,
  calls: readonly Call[],
  { oracle, derivatives }: Assignment,
): PlannedCriterion {
  const path = derivatives[criterion.id]?.value ?? [];
  const { id, cases } = answerCriterion(criterion, calls, oracle);
  return {
    id,
    cases: cases.map((planned) =>
      planned.expected ? { ...planned, expected: onlyAt(planned.expected, path) } : planned,
    ),
  };
}

function onlyAt(expected: Expected, [name, ...rest]: Path): Expected {
  const field = expected.kind === 'fields' && name !== undefined ? expected.fields[name] : undefined;
  return field && name !== undefined ? { kind: 'fields', fields: { [name]: onlyAt(field, rest) } } : expected;
}
