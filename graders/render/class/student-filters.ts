import type { ClassResult, StudentRow } from '../../contract/class-result.ts';
import { type Markup, markup } from '../html/markup.ts';
import { visibleText } from '../visible-text.ts';
import { isLost } from './is-lost.ts';
import { type Mark, marksOf, markWords } from './marks-of.ts';
import type { MistakeStatistics } from './mistake-statistics.ts';

/** The values that the script chooses by: a mark by its name, all else by its number. */
export const filterToken = {
  lost: (criterion: number) => `lost-${criterion}`,
  mistake: (mistake: number) => `mistake-${mistake}`,
  section: (section: number) => `section-${section}`,
};

/** What chooses among the students; it is shown by the script that it needs. */
export function studentFilters({ rows, criteria }: ClassResult, mistakes: readonly MistakeStatistics[]): Markup {
  const marks = new Set(rows.flatMap(marksOf));
  const states = (Object.keys(markWords) as Mark[]).filter((mark) => marks.has(mark));
  return markup`<div class="filters" id="student-filters" role="search" aria-label="Students" hidden>
<label>Find <input type="search" placeholder="name, id, section, mistake"></label>
${choice(
  'Points lost in',
  criteria.map(({ id }, i) => [filterToken.lost(i), id]),
)}
${choice(
  'Mistake',
  mistakes.map(({ name, students }, i) => [filterToken.mistake(i), `${name} (${students})`]),
)}
${choice(
  'Section',
  sectionsOf(rows).map((section, i) => [filterToken.section(i), section]),
)}
${choice(
  'State',
  states.map((mark) => [mark, markWords[mark]]),
)}
<button type="button">Show all</button>
<output></output>
</div>`;
}

/** A field to choose with, where there is anything to choose from. */
function choice(label: string, options: readonly (readonly [value: string, text: string])[]): Markup | undefined {
  if (options.length === 0) return undefined;
  const shown = options.map(([value, text]) => markup`<option value="${value}">${visibleText(text, 60)}</option>`);
  return markup`<label>${label} <select><option value="">any</option>${shown}</select></label>`;
}

function sectionsOf(rows: readonly StudentRow[]): string[] {
  return [...new Set(rows.flatMap(({ student }) => student.section || []))].sort();
}

/** The values by which each row can be chosen, with spaces between. */
export function tokensFor({ rows, criteria }: ClassResult, mistakes: readonly MistakeStatistics[]) {
  const criterionTokens = new Map(criteria.map(({ id }, i) => [id, filterToken.lost(i)]));
  const mistakeTokens = new Map(mistakes.map(({ name }, i) => [name, filterToken.mistake(i)]));
  const sectionTokens = new Map(sectionsOf(rows).map((section, i) => [section, filterToken.section(i)]));
  return (row: StudentRow): string => {
    const section = sectionTokens.get(row.student.section ?? '') ?? [];
    const lost = row.criteria.filter(isLost).map(({ id }) => criterionTokens.get(id));
    const made = row.criteria.flatMap((criterion) => criterion.mistakes).map(({ name }) => mistakeTokens.get(name));
    return [...new Set([...marksOf(row), ...lost, ...made].concat(section))].join(' ');
  };
}
