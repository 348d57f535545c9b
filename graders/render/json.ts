import type { Report } from '../contract/report.ts';
import { escapeJson } from './escape-json.ts';

/** The canonical report as JSON text: the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return `${escapeJson(JSON.stringify(report, null, 2))}\n`;
}
