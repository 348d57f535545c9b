type Range = readonly [first: number, last: number];

/** Listed one by one: what a property such as `\p{Cf}` holds depends on the version of Node. */
const unseenRanges: readonly Range[] = [
  // Controls, C0 and C1.
  [0x00, 0x1f],
  [0x7f, 0x9f],
  // Line and paragraph separators, and what turns the direction of text around.
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  // Characters that are not seen: soft hyphens, joiners, fillers, variation selectors, tags.
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200d],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
  // Halves of characters, annotations, and what is no character.
  [0xd800, 0xdfff],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
];
const unseen = new RegExp(anyOf(unseenRanges), 'gu');

/** Accents that are put on the letter before them. */
const accent = anyOf([
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
]);
/** More than four accents on one letter grow over the lines above and below. */
const towering = new RegExp(`(?<=${accent}{4})${accent}`, 'gu');

const pictureRanges: readonly Range[] = [
  [0x2600, 0x27bf],
  [0x1f000, 0x1faff],
];
const picture = anyOf(pictureRanges);
/** A joiner makes one picture of two; the first may have a variation selector behind it. */
const joiner = new RegExp(`(?<=${anyOf([...pictureRanges, [0xfe0f, 0xfe0f]])})\\u200d(?=${picture})`, 'gu');

/**
 * Spells out what could steer a terminal, reorder a line or hide in it, line breaks and tabs too; all other text stays as it is.
 *
 * Example: `visibleCharacters('\u001b[2J') === '\\u001b[2J'`
 */
export function visibleCharacters(text: string): string {
  return text
    .replace(towering, spelledOut)
    .split(joiner)
    .map((part) => part.replace(unseen, spelledOut))
    .join('\u200d');
}

function spelledOut(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A character class, in the notation of regular expressions. */
function anyOf(ranges: readonly Range[]): string {
  return `[${ranges.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-')).join('')}]`;
}
