import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** Colours; each is the identity where there are none. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
}

/** Columns that every terminal has. */
export const columns = 80;

export const indent = '  ';

/** The longest id that leaves room for a bar, points and a status. */
export const longestId = 36;

/** Columns of 'Likely cause', the longest label. */
const labelWidth = 13;

/** Left and right on one line of the full width. */
export function spread(left: string, right: string): string {
  const gap = columns - textWidth(left) - textWidth(right);
  return `${left}${' '.repeat(Math.max(2, gap))}${right}`;
}

/** A label, and beside it a text on as many lines as it takes. */
export function labelled(label: string, text: string): string[] {
  const beside = ' '.repeat(indent.length + labelWidth);
  const [first = '', ...rest] = wrapText(text, columns, beside);
  if (textWidth(label) >= labelWidth) return [`${indent}${label}`, first, ...rest];
  return [`${indent}${label.padEnd(labelWidth)}${first.slice(beside.length)}`.trimEnd(), ...rest];
}
