import type { Report } from '../contract/report.ts';

/** The canonical report as JSON text: the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
