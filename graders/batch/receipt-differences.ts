import type { Report } from '../contract/report.ts';
import { pointsText } from '../render/number-text.ts';
import { type Receipt, receiptOf } from './receipt.ts';

/** What a report has otherwise than a receipt, a phrase each; where the submission lies and what it is called is no difference. */
export function receiptDifferences(receipt: Receipt, report: Report): string[] {
  const now = receiptOf(report);
  const others = [
    ['the files are others', now.submission.hash, receipt.submission.hash],
    ['the rubric is another', now.grader.rubricHash, receipt.grader.rubricHash],
  ] as const;
  const ids = new Set([...receipt.criteria, ...now.criteria].map(({ id }) => id));
  return [
    ...others.flatMap(([what, is, was]) =>
      is === was ? [] : [`${what} (${is.slice(0, 19)}, not ${was.slice(0, 19)})`],
    ),
    ...(now.grader.version === receipt.grader.version
      ? []
      : [`the grader is ${now.grader.version}, not ${receipt.grader.version}`]),
    ...[...ids].flatMap((id) => {
      const [is, was] = [resultOf(now, id), resultOf(receipt, id)];
      return is === was ? [] : [`${id}: ${is}, not ${was}`];
    }),
    ...(now.studentTests === receipt.studentTests ? [] : ["the points for the student's own tests are others"]),
  ];
}

function resultOf({ criteria }: Receipt, id: string): string {
  const found = criteria.find((criterion) => criterion.id === id);
  return found ? `${pointsText(found.score)} of ${pointsText(found.maxScore)} points ${found.status}` : 'nothing';
}
