/**
 * Text of at most `length` UTF-16 units, ended by an ellipsis where it was cut, and never within a character.
 *
 * Example: `shortenText('abcdef', 4) === 'abc…'`
 */
export function shortenText(text: string, length: number): string {
  return text.length > length ? `${withoutHalves(text.slice(0, length - 1))}…` : text;
}

/** A cut may have fallen into the middle of a character. */
export function withoutHalves(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
