import type { Assignment } from '../../graders/contract/assignment.ts';
import type { Expected } from '../../graders/contract/expected.ts';
import type { Rubric, RubricCriterion } from '../../graders/contract/rubric.ts';
import type { Argument, Value } from '../../graders/contract/value.ts';
import { toleranceFor } from '../../graders/numerics/tolerance-preset.ts';
import { valueOfExpected } from '../../graders/numerics/value-of-expected.ts';
import { planCalls } from '../../graders/plan/plan-calls.ts';
import { random } from '../../graders/plan/random.ts';
import { loadCorrectSamples, type Way } from './correct-samples.ts';
import { loadReorderedOracle, type ReorderedOracle } from './reordered-oracle.ts';
import { strainInputs } from './strain-inputs.ts';
import { type Measurement, Tally, tensorsOf } from './tally.ts';

/** How often the reference answers each case in yet another way. */
const reorderings = 8;

/** Families whose numbers are drawn from an interval, and stand being scaled. */
const strainable = ['reals', 'points'];

/** Families where little or nothing is rounded, and how often they are drawn for a function that rounds elsewhere. */
const wholeNumbers = ['integers', 'lecture', 'example', 'diagonal', 'fractions'];
const roundsOfWholeNumbers = 20;

/** An assignment with everything that answers its calls. */
export interface Subject {
  readonly assignment: Assignment;
  readonly rubric: Rubric;
  readonly reordered: ReorderedOracle;
  readonly samples: (functionName: string) => Way[];
}

/** A correct answer that was not accepted. */
export interface Reject {
  readonly call: string;
  readonly way: string;
  readonly arguments: readonly Argument[];
  readonly expected: Expected;
  readonly value: Value;
}

/** `root` is the folder of the repository. */
export async function loadSubject(root: URL, assignment: Assignment, rubric: Rubric): Promise<Subject> {
  const [reordered, samples] = await Promise.all([
    loadReorderedOracle(root, rubric),
    loadCorrectSamples(assignment.id, assignment.file),
  ]);
  return { assignment, rubric, reordered, samples };
}

/** The functions of an assignment whose results are compared with the reference's, entry by entry. */
export function functionsOf({ criteria }: Rubric): string[] {
  return criteria.filter(({ cases }) => cases.some(({ check }) => check === 'value')).map(({ id }) => id);
}

/**
 * Compares correct answers of one function with the reference's until that many entries have been compared: cases under
 * fresh seeds, as drawn and strained, answered by every correct sample and by the reference in other ways.
 *
 * Numbers: the same for the same arguments.
 */
export function measureFunction(
  { assignment, rubric, reordered, samples }: Subject,
  name: string,
  entries: number,
  onReject: (reject: Reject) => void,
): Measurement {
  const criterion = rubric.criteria.find(({ id }) => id === name) as RubricCriterion;
  const parameters = assignment.exports.find((each) => each.name === name)?.parameters ?? [];
  const right = assignment.oracle[name] as NonNullable<Assignment['oracle'][string]>;
  const chances = random('tolerance', assignment.id, name);
  const otherWays = Array.from(
    { length: reorderings },
    (): Way => ({
      name: 'the reference, reordered',
      answer: (args) => valueOfExpected(reordered(name, args, chances)),
    }),
  );
  const ways = [...samples(name), ...otherWays];
  const tally = new Tally(toleranceFor(criterion.tolerance));

  const answerCase = (call: string, args: readonly Argument[], expected: Expected, answering: readonly Way[]) => {
    const take = tally.begin(expected);
    for (const way of answering) {
      const value = way.answer(args);
      if (!take(way.name, value)) onReject({ call, way: way.name, arguments: args, expected, value });
    }
  };

  for (let round = 0; tally.entries < entries; round++) {
    const isShort = round >= roundsOfWholeNumbers && tally.isRounded;
    const { criteria, calls } = planCalls(assignment, onlyValues(rubric, criterion, isShort), `tolerance ${round}`);
    for (const planned of criteria[0]?.cases ?? []) {
      const args = calls[planned.calls[0] ?? -1]?.arguments ?? [];
      const where = `${planned.family} ${planned.index} of round ${round}`;
      const expected = right(...args);
      tally.noteBounds(expected);
      answerCase(where, args, expected, ways);
      if (!strainable.includes(planned.family)) continue;
      const subject = { assignment: assignment.id, name, parameters, oracle: assignment.oracle };
      for (const strained of strainInputs(subject, args, random('strain', assignment.id, name, where))) {
        const answer = right(...strained.arguments);
        if (!isFiniteAnswer(answer)) continue;
        const stands = strained.onlyReordered ? otherWays : ways;
        answerCase(`${where}, ${strained.name}`, strained.arguments, answer, stands);
      }
    }
  }
  return tally.result();
}

/** A rubric of one criterion and one check, with or without the families of whole numbers. */
function onlyValues({ callTwice: _, ...rubric }: Rubric, criterion: RubricCriterion, isShort: boolean): Rubric {
  const cases = criterion.cases.filter(
    ({ check, family }) => check === 'value' && !(isShort && wholeNumbers.includes(family)),
  );
  return { ...rubric, criteria: [{ ...criterion, cases }] };
}

/** Overflow is nothing to compare. */
function isFiniteAnswer(answer: Expected): boolean {
  return tensorsOf(answer).every(({ data, roundoff }) => [...data, ...roundoff].every(Number.isFinite));
}
