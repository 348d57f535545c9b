import type { AdjustedScore } from '../contract/class-result.ts';
import type { Report } from '../contract/report.ts';
import { adjustmentReasons } from '../render/adjustment-reasons.ts';
import { type AdjustmentOrder, adjustPoints } from '../score/adjust-points.ts';

/**
 * What lateness and the staff's decisions make of a score, with the reasons in words.
 *
 * Numbers and errors: those of `adjustPoints`.
 */
export function adjustScore(order: AdjustmentOrder): AdjustedScore {
  const adjustment = adjustPoints(order);
  return { ...adjustment, reasons: adjustmentReasons(adjustment, order.policy, order.exception) };
}

/**
 * A report with the adjusted score beside its own, where something is to be told. A report that was cut for its audience is adjusted
 * by the points that it shows, since any other number would tell the rest; an override of the whole stays out of it.
 */
export function adjustReport(report: Report, order: Omit<AdjustmentOrder, 'raw' | 'maxScore'>): Report {
  if (report.withheld && order.exception?.override) return report;
  const { score, reasons } = adjustScore({ ...order, raw: report.score, maxScore: report.maxScore });
  return reasons.length === 0 ? report : { ...report, adjusted: { score, reasons } };
}
