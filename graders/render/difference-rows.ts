import { sizeText } from './number-text.ts';

/** An entry that is off, numbers as text where they are to be read. */
interface Difference {
  /** Its name; the whole result when absent. */
  readonly entry?: string;
  readonly expected: string;
  readonly actual: string;
  readonly error: number | 'NaN' | 'Infinity';
  readonly bound: number;
  /** Entries beyond their bounds, of all entries. */
  readonly differing?: number;
  readonly entries?: number;
}

/** Both values in columns, how far apart they are and may be, and how many entries differ: each row with its label. */
export function differenceRows({
  entry = 'Result',
  expected,
  actual,
  error,
  bound,
  differing,
  entries,
}: Difference): (readonly [label: string, text: string])[] {
  const [right, difference] = [`expected ${expected}`, `difference ${sizeOf(error)}`];
  const widest = Math.max(right.length, difference.length);
  const rows: (readonly [string, string])[] = [
    [entry, `${right.padEnd(widest)}    received ${actual}`],
    ['', `${difference.padEnd(widest)}    allowed ${sizeText(bound)}`],
  ];
  if (entries !== undefined && entries > 1) rows.push(['', `${differing} of ${entries} entries differ`]);
  return rows;
}

function sizeOf(error: number | 'NaN' | 'Infinity'): string {
  return typeof error === 'number' ? sizeText(error) : error;
}
