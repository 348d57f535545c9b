import type { Audience } from '../contract/disclosure.ts';
import type { Report, ReportCriterion } from '../contract/report.ts';
import { smallFamily } from '../contract/small-family.ts';
import { summaryText, withheldSeed, withheldText } from './disclosure-text.ts';

/**
 * The report as its audience may see it: what is not to be shown is not in it, so that no reporter can show it.
 *
 * Numbers: the points of hidden criteria are in neither `score` nor `maxScore`; a total that held them would tell them.
 */
export function disclose(report: Report, audience: Audience): Report {
  const marked = report.criteria.filter(({ disclosure }) => disclosure !== undefined);
  const hidden = marked.filter(({ disclosure }) => disclosure === 'hidden').map(({ id }) => id);
  // A small case is drawn the same for everyone: asked for alone, it may be shown whole.
  const isPublic = hidden.length === 0 && report.replay?.startsWith(`${smallFamily}:`);
  if (audience === 'staff' || marked.length === 0 || isPublic) return report;
  const criteria = report.criteria
    .filter(({ disclosure }) => disclosure !== 'hidden')
    .map((criterion) => withoutHidden(criterion.disclosure ? summarised(criterion) : criterion, hidden));
  const points = total(report.criteria.filter(({ id }) => hidden.includes(id)).map(({ maxScore }) => maxScore));
  // A score of the whole would tell what is hidden of it.
  const { adjusted: _, ...shown } = report;
  return {
    ...(hidden.length > 0 ? shown : report),
    // The hash and the files are the student's own; what the code printed may be the arguments of any call.
    console: '',
    seed: withheldSeed,
    score: total(criteria.map(({ score }) => score)),
    maxScore: total(criteria.map(({ maxScore }) => maxScore)),
    ...(hidden.length > 0 ? { withheld: { points, message: withheldText(points) } } : {}),
    criteria,
  };
}

/** Field by field, so that a field that is added to reports is not shown before somebody has decided that it may be. */
function summarised(criterion: ReportCriterion): ReportCriterion {
  const { id, title, score, maxScore, status, message, hint, carried, mendFirst, cases, disclosure } = criterion;
  const { passed, total: count, smallest } = cases;
  return {
    id,
    title,
    score,
    maxScore,
    status,
    message: status === 'passed' ? message : [summaryText(criterion), hint ?? []].flat().join(' '),
    ...(hint === undefined ? {} : { hint }),
    ...(disclosure === undefined ? {} : { disclosure }),
    // What explains a mistake may state sizes and factors of the cases.
    diagnosis: [],
    ...(carried ? { carried } : {}),
    mendFirst,
    cases: { passed, total: count, ...(smallest ? { smallest } : {}) },
  };
}

/** To be told to mend a hidden criterion would tell that it failed. */
function withoutHidden(criterion: ReportCriterion, hidden: readonly string[]): ReportCriterion {
  const { carried, ...rest } = criterion;
  const namesHidden = carried?.message.split(/[^\w-]+/).some((word) => hidden.includes(word));
  return {
    ...rest,
    ...(carried && !namesHidden ? { carried } : {}),
    mendFirst: criterion.mendFirst.filter((id) => !hidden.includes(id)),
  };
}

/** Points have two decimals, and their sum has no more. */
function total(points: readonly number[]): number {
  return Math.round(points.reduce((sum, next) => sum + next, 0) * 100) / 100;
}
