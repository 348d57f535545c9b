/** How a moment is to be written, for messages. */
export const momentForm = '2026-11-30T23:59:00+01:00 or 2026-11-30T22:59:00Z';

const form = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The moment that a date of ISO 8601 names; `undefined` where it names none, and where it leaves open which offset from UTC
 * it means. Git's `2026-11-30 23:59:00 +0100` is understood as well.
 *
 * Units: milliseconds since 1970, in UTC.
 * Example: `momentOf('1970-01-01T01:00:01+01:00')` is `1000`
 */
export function momentOf(text: string): number | undefined {
  const [, year = '', month = '', day = '', time, offset = ''] = form.exec(text.trim()) ?? [];
  if (time === undefined || !isInCalendar(Number(year), Number(month), Number(day))) return undefined;
  const zone = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const moment = Date.parse(`${year}-${month}-${day}T${time}${zone}`);
  return Number.isFinite(moment) ? moment : undefined;
}

/** Date.parse takes February 30 for March 2. */
function isInCalendar(year: number, month: number, day: number): boolean {
  return Date.UTC(year, month - 1, day) < Date.UTC(year, month, 1);
}
