import { headOf, textWidth } from './text-width.ts';

/**
 * Breaks text into lines of at most `width` columns, each begun with `prefix`; a word that is longer than a line is cut.
 *
 * Units: columns of a terminal.
 */
export function wrapText(text: string, width: number, prefix: string): string[] {
  const room = width - textWidth(prefix);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const fits = line === '' || textWidth(longer) <= room;
    if (!fits) lines.push(line);
    let rest = fits ? longer : word;
    while (textWidth(rest) > room) {
      const head = headOf(rest, room);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    line = rest;
  }
  lines.push(line);
  return lines.map((each) => `${prefix}${each}`.trimEnd());
}
