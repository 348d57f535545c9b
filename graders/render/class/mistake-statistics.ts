import type { ClassResult, StudentRow } from '../../contract/class-result.ts';

/** A mistake that students of a class share. */
export interface MistakeStatistics {
  readonly name: string;
  /** The sentence that most of them read; of equals, the first. */
  readonly message: string;
  /** Where it was found, in the rubric's order. */
  readonly criteria: readonly string[];
  /** A student with the same mistake in several criteria counts once. */
  readonly students: number;
  /** `students` over all students, those without a mistake too. */
  readonly share: number;
}

/** The mistakes of a class, those of most students first; of equals, the first by name. */
export function mistakeStatistics(ids: ClassResult['criteria'], rows: readonly StudentRow[]): MistakeStatistics[] {
  const found = new Map<string, { students: Set<StudentRow>; criteria: Set<string>; messages: Map<string, number> }>();
  for (const row of rows) {
    for (const criterion of row.criteria) {
      for (const { name, message } of criterion.mistakes) {
        const mistake = found.get(name) ?? { students: new Set(), criteria: new Set(), messages: new Map() };
        found.set(name, mistake);
        mistake.students.add(row);
        mistake.criteria.add(criterion.id);
        mistake.messages.set(message, (mistake.messages.get(message) ?? 0) + 1);
      }
    }
  }
  return [...found]
    .map(([name, { students, criteria, messages }]) => ({
      name,
      message: [...messages].reduce((most, next) => (next[1] > most[1] ? next : most))[0],
      criteria: ids.filter(({ id }) => criteria.has(id)).map(({ id }) => id),
      students: students.size,
      share: students.size / rows.length,
    }))
    .sort((a, b) => b.students - a.students || (a.name < b.name ? -1 : 1));
}
