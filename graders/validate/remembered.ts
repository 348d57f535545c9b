import type { Assignment, Drawn, Family, Oracle } from '../contract/assignment.ts';
import type { Expected } from '../contract/expected.ts';
import type { Argument } from '../contract/value.ts';

/**
 * An assignment that draws each small case and works out each answer once, for as long as somebody holds the arguments: many
 * submissions are asked the same, and held against the same mistakes.
 */
export function remembered(assignment: Assignment): Assignment {
  const { oracle, misconceptions, small } = assignment;
  return {
    ...assignment,
    oracle: rememberedOracle(oracle),
    misconceptions: each(misconceptions, rememberedOracle),
    small: each(small, ({ count, draw }) => ({ count, draw: rememberedDraw(draw) })),
  };
}

function each<Item>(items: Readonly<Record<string, Item>>, change: (item: Item) => Item): Record<string, Item> {
  return Object.fromEntries(Object.entries(items).map(([name, item]) => [name, change(item)]));
}

/** Small cases are the same whatever the seed, so their numbers tell them apart. */
function rememberedDraw(draw: Family): Family {
  const drawn = new Map<number, Drawn>();
  return (random, index) => {
    const known = drawn.get(index) ?? draw(random, index);
    drawn.set(index, known);
    return known;
  };
}

function rememberedOracle(oracle: Oracle): Oracle {
  return each(oracle, rememberedFunction);
}

/** By the identity of the arguments, which belong to a plan. */
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
  readonly #nextOfPlain = new Map<unknown, Answers>();
  /** Arguments that are made for one submission alone take with them what is known of them. */
  readonly #nextOfObject = new WeakMap<object, Answers>();

  after(argument: Argument): Answers {
    if (typeof argument === 'object' && argument !== null) return found(this.#nextOfObject, argument);
    // A map takes both zeros for one, and a formula need not.
    return found(this.#nextOfPlain, Object.is(argument, -0) ? '-0' : argument);
  }
}

interface AnswersBy<Key> {
  get(key: Key): Answers | undefined;
  set(key: Key, answers: Answers): unknown;
}

function found<Key>(map: AnswersBy<Key>, key: Key): Answers {
  const known = map.get(key) ?? new Answers();
  map.set(key, known);
  return known;
}
