import type { Problem, ProblemFact } from '../contract/problem.ts';

/** A broken brace can give a hundred errors; the first ones name the cause. */
const mostOfAKind = 20;

/** The first 20 problems of each kind, in their order. */
export function capProblems(problems: readonly Problem[]): Problem[] {
  const counts = new Map<ProblemFact['kind'], number>();
  return problems.filter(({ fact }) => {
    const count = (counts.get(fact.kind) ?? 0) + 1;
    counts.set(fact.kind, count);
    return count <= mostOfAKind;
  });
}
