import type { Student } from '../contract/class-result.ts';
import type { ClassEntry } from './read-class-folder.ts';

/** A student, and what was handed in under the student's id. */
export interface ClassMember {
  readonly student: Student;
  readonly entry?: ClassEntry;
}

/** Who is in a class: those on the roster in its order, then everybody else who handed something in, by id. */
export function classList(entries: readonly ClassEntry[], roster?: readonly Student[]): readonly ClassMember[] {
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  const onRoster = (roster ?? []).map((student): ClassMember => {
    const entry = found.get(student.id);
    if (entry) found.delete(entry.id);
    return { student, ...(entry ? { entry } : {}) };
  });
  const others = [...found.values()].map((entry) => ({
    student: { id: entry.id, isOnRoster: roster === undefined },
    entry,
  }));
  return [...onRoster, ...others];
}
