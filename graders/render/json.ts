import type { Report } from '../contract/report.ts';
import { jsonText } from './json-text.ts';

/** The canonical report as JSON text: the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return jsonText(report);
}
