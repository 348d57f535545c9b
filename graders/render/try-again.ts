import type { ReportCriterion } from '../contract/report.ts';

/** What grades one criterion again: its smallest failed case where one was found. `target` is what was typed before the options. */
export function tryAgain(target: string, { id, cases: { smallest } }: ReportCriterion): string {
  const replay = smallest ? ` --case ${smallest.family}:${smallest.index + 1}` : '';
  return `npm run grade -- ${target} --only ${id}${replay}`;
}
