import type { Assignment } from '../contract/assignment.ts';
import type { Rubric } from '../contract/rubric.ts';
import type { KnownSubmission } from './subject.ts';

/** Names that a rubric, its assignment and its samples use for each other's parts, and that nothing has. */
export function nameMistakes(assignment: Assignment, rubric: Rubric, samples: readonly KnownSubmission[]): string[] {
  const criteria = rubric.criteria.map(({ id }) => id);
  const exported = assignment.exports.map(({ name }) => name);
  return [
    ...unknown('the rubric', usedFamilies(rubric), drawnFamilies(assignment), 'family'),
    ...misconceptionMistakes(assignment, rubric, criteria, exported),
    ...unknown('small cases', Object.keys(assignment.small), criteria, 'criterion'),
    ...unknown('derivatives', Object.keys(assignment.derivatives), exported, 'export'),
    ...Object.entries(assignment.derivatives).flatMap(([name, { of }]) =>
      unknown(`the derivative ${name}`, [of], exported, 'export'),
    ),
    ...samples.flatMap(({ name, loses }) => unknown(`the sample ${name}`, loses, criteria, 'criterion')),
    ...testBedMistakes(rubric, samples),
    ...exported
      .filter((name) => !criteria.includes(name))
      .map((name) => `${name} is exported, and no criterion has this id`),
  ];
}

/** Families that an assignment draws and its rubric leaves unused, as `criterion.family`. */
export function unusedFamilies(assignment: Assignment, rubric: Rubric): string[] {
  const used = usedFamilies(rubric);
  return drawnFamilies(assignment).filter((family) => !used.includes(family));
}

function usedFamilies({ criteria }: Rubric): string[] {
  return criteria.flatMap(({ id, cases }) => cases.map(({ family }) => `${id}.${family}`));
}

function drawnFamilies({ families }: Assignment): string[] {
  return Object.entries(families).flatMap(([id, drawn]) => Object.keys(drawn).map((family) => `${id}.${family}`));
}

/** Students' tests are tried on samples that do what is stated of them. */
function testBedMistakes({ studentTests }: Rubric, samples: readonly KnownSubmission[]): string[] {
  return (['correct', 'wrong'] as const).flatMap((kind) => {
    const known = samples.filter((sample) => sample.kind === kind).map(({ name }) => name);
    return unknown(`studentTests.${kind}`, studentTests?.[kind] ?? [], known, `${kind} sample`);
  });
}

function misconceptionMistakes(
  { misconceptions }: Assignment,
  { misconceptions: described = {} }: Rubric,
  criteria: readonly string[],
  exported: readonly string[],
): string[] {
  return [
    ...unknown('the rubric', Object.keys(described), Object.keys(misconceptions), 'misconception with a formula'),
    ...unknown('the library', Object.keys(misconceptions), Object.keys(described), 'misconception with a sentence'),
    ...Object.entries(described).flatMap(([name, { caughtBy }]) =>
      unknown(`the misconception ${name}`, caughtBy, criteria, 'criterion'),
    ),
    ...Object.entries(misconceptions).flatMap(([name, formulas]) =>
      unknown(`the misconception ${name}`, Object.keys(formulas), exported, 'export'),
    ),
  ];
}

function unknown(where: string, names: readonly string[], known: readonly string[], what: string): string[] {
  return names.filter((name) => !known.includes(name)).map((name) => `${where}: "${name}" is no ${what}`);
}
