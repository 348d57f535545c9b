import type { Assignment, Derivative, Drawn, Family, Oracle } from '../contract/assignment.ts';
import type { LoadedRubric } from '../contract/rubric.ts';
import type { Argument } from '../contract/value.ts';
import type { AssignmentRecord, RecordedDerivative, RecordedOracle, RecordedValues } from './assignment-record.ts';
import { hashArguments } from './hash-arguments.ts';
import { Packing } from './packing.ts';

type Notes = Record<string, Record<string, number>>;
type Question<Answer> = (args: readonly Argument[]) => Answer;

/** An assignment beside which everything that it is asked is written down, with what it answers. */
export class Recorder {
  /** Answers as the one that is recorded does. */
  readonly assignment: Assignment;
  readonly #packing = new Packing();
  /** Arguments by their names. */
  readonly #named = new Map<string, number>();
  readonly #asked = new Packing();
  readonly #families: Record<string, Record<string, number[]>> = {};
  readonly #small: Record<string, number[]> = {};
  readonly #oracle: Notes = {};
  readonly #misconceptions: Record<string, Notes> = {};
  readonly #derivatives: Record<string, RecordedDerivative> = {};

  constructor(assignment: Assignment) {
    this.assignment = {
      ...assignment,
      oracle: this.#noting(assignment.oracle, this.#oracle),
      misconceptions: mapped(assignment.misconceptions, (formulas, name) => {
        this.#misconceptions[name] = {};
        return this.#noting(formulas, this.#misconceptions[name]);
      }),
      families: mapped(assignment.families, (families, criterion) => {
        this.#families[criterion] = {};
        const ofCriterion = this.#families[criterion];
        return mapped(families, (draw, name) => {
          ofCriterion[name] = [];
          return this.#drawing(draw, ofCriterion[name]);
        });
      }),
      small: mapped(assignment.small, ({ count, draw }, criterion) => {
        this.#small[criterion] = [];
        return { count, draw: this.#drawing(draw, this.#small[criterion]) };
      }),
      derivatives: mapped(assignment.derivatives, (derivative, criterion) =>
        this.#differentiating(derivative, criterion),
      ),
    };
  }

  /** What was written down up to now. */
  record(rubric: LoadedRubric, seed: string): { readonly record: AssignmentRecord; readonly values: RecordedValues } {
    const { id, file, exports } = this.assignment;
    const record = {
      id,
      file,
      exports,
      rubric,
      seed,
      families: mapped(this.#families, (families) => drawn(families)),
      small: drawn(this.#small),
      oracle: answered(this.#oracle),
      misconceptions: mapped(this.#misconceptions, answered),
      derivatives: this.#derivatives,
    };
    return { record, values: this.#packing.values() };
  }

  #drawing(draw: Family, positions: number[]): Family {
    const known: Drawn[] = [];
    return (random, index) => {
      const inputs = known[index] ?? draw(random, index);
      known[index] = inputs;
      positions[index] ??= this.#packing.add(inputs);
      return inputs;
    };
  }

  #noting(formulas: Oracle, notes: Notes): Oracle {
    return mapped(formulas, (formula, name) => {
      notes[name] = {};
      const ask = this.#asking((args) => formula(...args), notes[name]);
      return (...args) => ask(args);
    });
  }

  #differentiating(
    { of, value, changesWith, parts, argumentsOf, firstStep }: Derivative,
    criterion: string,
  ): Derivative {
    const notes = { parts: {}, argumentsOf: {}, firstStep: {} };
    const fixed = { of, changesWith, ...(value ? { value } : {}) };
    this.#derivatives[criterion] = {
      ...fixed,
      parts: notes.parts,
      ...(argumentsOf ? { argumentsOf: notes.argumentsOf } : {}),
      ...(firstStep ? { firstStep: notes.firstStep } : {}),
    };
    return {
      ...fixed,
      parts: this.#asking(parts, notes.parts),
      ...(argumentsOf ? { argumentsOf: this.#asking(argumentsOf, notes.argumentsOf) } : {}),
      ...(firstStep ? { firstStep: this.#asking(firstStep, notes.firstStep) } : {}),
    };
  }

  /** Where a formula throws, or has no answer, nothing is written down. */
  #asking<Answer>(question: Question<Answer>, notes: Record<string, number>): Question<Answer> {
    const known = new Map<string, Answer>();
    return (args) => {
      const name = this.#nameOf(args);
      const answer = known.get(name) ?? question(args);
      known.set(name, answer);
      if (answer !== undefined) notes[name] ??= this.#packing.add(answer);
      return answer;
    };
  }

  #nameOf(args: readonly Argument[]): string {
    const name = hashArguments(args);
    const position = this.#asked.add(args);
    if ((this.#named.get(name) ?? position) !== position) throw new RangeError(`two calls have the name ${name}`);
    this.#named.set(name, position);
    return name;
  }
}

function mapped<From, To>(values: Readonly<Record<string, From>>, to: (value: From, name: string) => To) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value, name)]));
}

/** Without the families that were asked for nothing. */
function drawn(families: Record<string, number[]>): Record<string, readonly number[]> {
  return Object.fromEntries(Object.entries(families).filter(([, positions]) => positions.length > 0));
}

/** Without the exports that a formula has no answers to. */
function answered(notes: Notes): RecordedOracle {
  return Object.fromEntries(Object.entries(notes).filter(([, answers]) => Object.keys(answers).length > 0));
}
