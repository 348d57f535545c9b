import { visibleCharacters } from './visible-characters.ts';

/**
 * Text for a cell of a table that a spreadsheet will open: what it would run as a formula gets an apostrophe in front.
 *
 * Quotes and delimiters are for the writer of the file, which should quote every cell: a spreadsheet may split at `;` or at tabs
 * instead of commas. Numbers of our own need no escape.
 * Source: OWASP, CSV Injection.
 * Example: `escapeCsv('=1+1') === "'=1+1"`
 */
export function escapeCsv(text: string): string {
  const shown = visibleCharacters(text);
  // Some importers drop spaces first; the wide forms are the same signs on a Japanese or Chinese system.
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(shown) ? `'${shown}` : shown;
}
