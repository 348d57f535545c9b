/** Controls (C0, C1), line and paragraph separators, and the marks that turn the direction of text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A student's text made fit to be shown on one line: whatever could steer a terminal or reorder a line is spelled out.
 *
 * Example: `visibleText('\u001b[2Jhi') === '\\u001b[2Jhi'`
 */
export function visibleText(text: string, length = 400): string {
  const shown = text.replace(invisible, spelledOut).replace(loneSurrogate, '\ufffd');
  return shown.length > length ? `${shown.slice(0, length - 1).replace(loneSurrogate, '')}…` : shown;
}

/** As `visibleText`, line by line: for what the student's code printed. */
export function visibleLines(text: string, length = 4000): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => visibleText(line, length))
    .join('\n');
}

function spelledOut(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
