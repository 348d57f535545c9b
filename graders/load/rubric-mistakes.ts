import { momentForm, momentOf } from '../contract/moment.ts';
import type { LatePolicy, Network, Rubric, RubricCriterion } from '../contract/rubric.ts';

/** A mistake in a rubric, at the place that `path` leads to. */
export interface RubricMistake {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What a schema cannot say: dates, networks that fit together, sums of points, ids that are there once, dependencies that exist and have no circle. */
export function rubricMistakes(rubric: Rubric): RubricMistake[] {
  const total = sum(rubric.criteria.map(({ points }) => points));
  return [
    ...(same(total, rubric.total)
      ? []
      : [{ path: ['total'], text: `the criteria add up to ${total} points, here stands ${rubric.total}` }]),
    ...lateMistakes(rubric.late),
    ...Object.entries(rubric.architecture ?? {}).flatMap(([name, network]) => networkMistakes(name, network)),
    ...rubric.criteria.flatMap((criterion, i) => criterionMistakes(criterion, i, rubric)),
  ];
}

function lateMistakes(late: LatePolicy | undefined): RubricMistake[] {
  if (!late || momentOf(late.due) !== undefined) return [];
  return [{ path: ['late', 'due'], text: `due must be like ${momentForm}, here stands ${JSON.stringify(late.due)}` }];
}

function networkMistakes(name: string, { hidden, output, loss, learns }: Network): RubricMistake[] {
  const path = ['architecture', name];
  const { widths } = learns;
  const mistakes: RubricMistake[] = [];
  if (loss === 'cross-entropy' && output !== 'softmax') {
    mistakes.push({
      path: [...path, 'loss'],
      text: `the cross-entropy needs the output softmax, ${name} has ${output}`,
    });
  }
  if (widths.length !== hidden.length + 2) {
    const text = `${name} has ${hidden.length} hidden layers and so ${hidden.length + 2} widths, here stand ${widths.length}`;
    mistakes.push({ path: [...path, 'learns', 'widths'], text });
  }
  if (output === 'softmax' && widths.at(-1) === 1) {
    const text = 'one output of softmax is always 1, so there have to be two or more';
    mistakes.push({ path: [...path, 'learns', 'widths'], text });
  }
  return mistakes;
}

function criterionMistakes(criterion: RubricCriterion, i: number, rubric: Rubric): RubricMistake[] {
  const { id, points, cases, dependsOn = [] } = criterion;
  const path = ['criteria', i];
  const mistakes: RubricMistake[] = [];
  if (rubric.criteria.findIndex((other) => other.id === id) !== i) {
    mistakes.push({ path: [...path, 'id'], text: `the id "${id}" stands here for the second time` });
  }
  const inCases = sum(cases.map((each) => each.points));
  if (!same(inCases, points)) {
    mistakes.push({
      path: [...path, 'points'],
      text: `the cases of ${id} add up to ${inCases} points, here stands ${points}`,
    });
  }
  for (const [j, each] of cases.entries()) {
    const twin = cases.findIndex((other) => other.family === each.family && other.check === each.check);
    if (twin !== j)
      mistakes.push({
        path: [...path, 'cases', j],
        text: `${each.check} of ${each.family} stands here for the second time`,
      });
    if (!same(Math.round(each.points * 100) / 100, each.points)) {
      mistakes.push({
        path: [...path, 'cases', j, 'points'],
        text: `points have at most two decimals, here stands ${each.points}`,
      });
    }
  }
  for (const [j, other] of dependsOn.entries()) {
    const where = [...path, 'dependsOn', j];
    // Criteria stand in the order in which they build on each other, which rules out circles.
    const position = rubric.criteria.findIndex((candidate) => candidate.id === other);
    if (position < 0) mistakes.push({ path: where, text: `there is no criterion "${other}"` });
    else if (position >= i)
      mistakes.push({ path: where, text: `${id} can only depend on a criterion above it, "${other}" is not` });
  }
  return mistakes;
}

function sum(points: readonly number[]): number {
  return Math.round(points.reduce((total, next) => total + next, 0) * 1e6) / 1e6;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6;
}
