/**
 * Breaks text into lines of at most `width` characters, each begun with `prefix`; a word that is longer than a line is cut.
 *
 * Units: UTF-16 code units, which is what a terminal's columns come to for the text that reports hold.
 */
export function wrapText(text: string, width: number, prefix: string): string[] {
  const room = width - prefix.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
    }
    let rest = line === '' ? word : `${line} ${word}`;
    while (rest.length > room) {
      lines.push(rest.slice(0, room));
      rest = rest.slice(room);
    }
    line = rest;
  }
  lines.push(line);
  return lines.map((each) => `${prefix}${each}`.trimEnd());
}
