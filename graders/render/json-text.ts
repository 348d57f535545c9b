import { escapeJson } from './escape-json.ts';

/** A value as JSON text for people and programs: the same value gives the same bytes, and no text in it speaks to a CI log. */
export function jsonText(value: unknown): string {
  return `${escapeJson(JSON.stringify(value, null, 2))}\n`;
}
