import { shortenText, withoutHalves } from './shorten-text.ts';
import { visibleCharacters } from './visible-characters.ts';

/**
 * A student's text made fit to be shown on one line of at most `length` UTF-16 units.
 *
 * Example: `visibleText('\u001b[2Jhi') === '\\u001b[2Jhi'`
 */
export function visibleText(text: string, length = 400): string {
  // Spelled out, text only grows: what is certainly cut off need not be looked at.
  return shortenText(visibleCharacters(withoutHalves(text.slice(0, length + 2))), length);
}

/** As `visibleText`, line by line: for what the student's code printed. */
export function visibleLines(text: string, length = 4000): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => visibleText(line, length))
    .join('\n');
}
