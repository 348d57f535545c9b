/** One character as readers count them: a letter with its accents, a picture made of several. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Wide and full-width characters that are no emoji. Source: Unicode 16, EastAsianWidth.txt. */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]/u;
const picture = /\p{Emoji_Presentation}|\ufe0f/u;
const unseen = /^[\p{M}\p{Cf}]+$/u;

/**
 * The columns that a text takes on a terminal.
 *
 * Units: columns of one digit's width.
 * Example: `textWidth('数 é') === 4`
 */
export function textWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const { segment } of characters.segment(text)) width += characterWidth(segment);
  return width;
}

/** The longest beginning of a text that fits into `width` columns, and one character at least. */
export function headOf(text: string, width: number): string {
  if (isPlain(text)) return text.slice(0, Math.max(1, width));
  let [end, used] = [0, 0];
  for (const { segment } of characters.segment(text)) {
    used += characterWidth(segment);
    if (used > width && end > 0) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function characterWidth(character: string): number {
  if (unseen.test(character)) return 0;
  return wide.test(character) || picture.test(character) ? 2 : 1;
}
