import type { Assignment, Oracle } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Argument } from '../contract/value.ts';

/** An assignment whose misconceptions work out each answer once: every one of them is held against all of them. */
export function remembered(assignment: Assignment): Assignment {
  const { oracle, misconceptions } = assignment;
  const entries = Object.entries(misconceptions).map(([name, formulas]) => [name, rememberedOracle(formulas)]);
  return { ...assignment, oracle: rememberedOracle(oracle), misconceptions: Object.fromEntries(entries) };
}

function rememberedOracle(oracle: Oracle): Oracle {
  return Object.fromEntries(Object.entries(oracle).map(([name, answer]) => [name, rememberedFunction(answer)]));
}

/** By the identity of the arguments, which belong to one plan. */
function rememberedFunction(answer: Oracle[string]): Oracle[string] {
  const root = new Answers();
  return (...args) => {
    const place = args.reduce<Answers>((answers, argument) => answers.after(argument), root);
    place.answer ??= answer(...args);
    return place.answer;
  };
}

/** What is known for some first arguments, and for each that may come next. */
class Answers {
  answer: Expected | undefined;
  readonly #next = new Map<Argument, Answers>();

  after(argument: Argument): Answers {
    const next = this.#next.get(argument) ?? new Answers();
    this.#next.set(argument, next);
    return next;
  }
}
