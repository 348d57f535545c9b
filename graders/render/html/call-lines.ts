/** Shorter ones are read well on one line. */
const shortestCall = 56;
const shortestMatrix = 24;
/** Lists of layers of matrices of rows. */
const deepest = 8;
/** What is indented further than a page is wide can't be read. */
const longestLine = 96;

/**
 * A call with an argument on each line, and long arguments with a row on each line, so that matrices look like matrices.
 *
 * Example: `callLines('f([[1, 2], [3, 4]], [5])')` stays as it is; longer calls are broken.
 */
export function callLines(call: string): string {
  return call.length <= shortestCall ? call : broken(call, '');
}

/** What stands within the outer brackets goes on lines of its own, unless it is too short to need it. */
function broken(text: string, indent: string): string {
  const open = text.search(/[([{]/);
  const pieces =
    text.startsWith('"') || open < 0 || !/[)\]}]$/.test(text) ? [] : splitAtCommas(text.slice(open + 1, -1));
  if (pieces.length === 0 || indent.length > deepest || (indent !== '' && !needsBreak(text, indent))) return text;
  const inner = `${indent}  `;
  const lines = pieces.map((piece) => `${inner}${broken(piece.trim(), inner)}`);
  return `${text.slice(0, open + 1)}\n${lines.join(',\n')}\n${indent}${text.slice(-1)}`;
}

function needsBreak(text: string, indent: string): boolean {
  const isNested = /[([{]/.test(text.slice(1));
  const isMatrix = text.length > shortestMatrix && /^\[\[/.test(text) && /\], \[/.test(text);
  return isMatrix || (isNested && indent.length + text.length > longestLine);
}

/** At the commas that stand in no brackets and no text; none where the brackets do not match. */
function splitAtCommas(text: string): string[] {
  const pieces = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[\s\S]/gu)) {
    if (/^[([{]$/.test(token)) depth++;
    if (/^[)\]}]$/.test(token)) depth--;
    if (depth < 0) return [];
    if (token === ',' && depth === 0) pieces.push('');
    else pieces[pieces.length - 1] += token;
  }
  return depth === 0 ? pieces : [];
}
