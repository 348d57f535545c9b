import { readFileSync } from 'node:fs';
import type { AssignmentRecord, RecordedValues } from '../graders/handout/assignment-record.ts';

/** What the grader of a handout knows of its assignment; the values are read when they are asked for. */
export function readRecord(folder: URL): { readonly record: AssignmentRecord; readonly values: () => RecordedValues } {
  return {
    record: JSON.parse(readFileSync(new URL('assignment.json', folder), 'utf8')),
    values: () => ({
      texts: readFileSync(new URL('values.jsonl', folder), 'utf8').split('\n'),
      numbers: readFileSync(new URL('numbers.f64', folder)),
    }),
  };
}
