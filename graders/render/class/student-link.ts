import type { Student, StudentRow } from '../../contract/class-result.ts';
import { type Markup, markup } from '../html/markup.ts';
import { visibleText } from '../visible-text.ts';

/** A student's name, or id, as a link to the report where there is one. */
export function studentLink({ student, file }: StudentRow): Markup {
  // A name that is written from right to left must not turn around what stands beside it.
  const name = markup`<bdi>${shownName(student)}</bdi>`;
  return file === undefined ? name : markup`<a href="${reportAddress(file)}.html">${name}</a>`;
}

/** The name, unless nothing of it can be seen. */
export function shownName({ name = '', id }: Student): string {
  return visibleText(name, 80).trim() || visibleText(id, 80);
}

/** Where a student's report lies, seen from the page; less the extension. */
export function reportAddress(file: string): string {
  return `reports/${encodeURIComponent(file)}`;
}
