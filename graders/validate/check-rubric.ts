import { nameMistakes, unusedFamilies } from './name-mistakes.ts';
import type { Step } from './step.ts';
import type { Subject } from './subject.ts';

/** The rubric has been read, and so it fits its schema; what it names has to be there as well. */
export function checkRubric({ assignment, rubric, samples }: Subject): Step {
  const { criteria, misconceptions = {} } = rubric.rubric;
  const families = criteria.reduce((sum, { cases }) => sum + cases.length, 0);
  return {
    title: 'rubric',
    summary: `${criteria.length} criteria, ${families} families of cases, ${Object.keys(misconceptions).length} misconceptions`,
    mistakes: nameMistakes(assignment, rubric.rubric, samples),
    notes: unusedFamilies(assignment, rubric.rubric).map((family) => `the family ${family} is drawn, and not used`),
  };
}
