import type { FirstFailure, ReportCriterion } from '../contract/report.ts';
import { casesText } from './cases-text.ts';
import { differenceRows } from './difference-rows.ts';
import { pointsText } from './number-text.ts';
import { plainMath } from './plain-math.ts';
import { shortenText } from './shorten-text.ts';
import { entryRows } from './terminal-entries.ts';
import { columns, indent, labelled, longestId, type Palette, spread } from './terminal-style.ts';
import { tryAgain } from './try-again.ts';
import { wrapText } from './wrap-text.ts';

/** What a reader takes in of a call: three lines. */
const callLength = 3 * (columns - 15);

/** What to mend in one criterion: where it is wrong, why, and what to do next. `target` is what was typed before the options. */
export function lossBlock(criterion: ReportCriterion, target: string, isVerbose: boolean, palette: Palette): string[] {
  const { id, score, maxScore, carried, mendFirst, cases } = criterion;
  const lines = [
    palette.red(spread(`✗ ${shortenText(id, longestId)}`, `${pointsText(score)} of ${pointsText(maxScore)} points`)),
    ...answerLines(criterion),
    ...adviceLines(criterion),
  ];
  if (carried) lines.push(...labelled('Carried', carried.message));
  if (mendFirst.length > 0) lines.push(...labelled('Mend first', mendFirst.join(', ')));
  lines.push(...caseLines(cases, isVerbose));
  // Not wrapped: it is there to be copied.
  lines.push(`${indent}${'Try again'.padEnd(13)}${tryAgain(target, criterion)}`);
  return lines;
}

/** Numbers are set against each other in columns; everything else is a sentence. */
function answerLines({ message, hint, cases: { firstFailure } }: ReportCriterion): string[] {
  if (firstFailure?.error === undefined || firstFailure.bound === undefined) {
    const sentence = hint !== undefined && message.endsWith(hint) ? message.slice(0, -hint.length).trimEnd() : message;
    return wrapText(sentence, columns, indent);
  }
  const { error, bound } = firstFailure;
  return differenceRows({ ...firstFailure, error, bound }).flatMap(([label, text]) => labelled(label, text));
}

/** A hint is a guess at the mistake, and of no use where the mistake is known. */
function adviceLines({ diagnosis, hint }: ReportCriterion): string[] {
  if (diagnosis.length === 0) return hint === undefined ? [] : labelled('Hint', plainMath(hint));
  return diagnosis.flatMap(({ message }) => labelled('Likely cause', plainMath(message)));
}

/** The small case says the same as the one that failed first, in fewer numbers. */
function caseLines(cases: ReportCriterion['cases'], isVerbose: boolean): string[] {
  const { firstFailure, smallest } = cases;
  const lines: string[] = [];
  if (firstFailure && firstFailure.call !== '') {
    const name = `${firstFailure.family}:${firstFailure.index + 1}`;
    lines.push(...labelled('Cases', `${casesText(cases)}; the first that is not: ${name}`));
    if (isVerbose || !smallest) lines.push(...labelled('Call', callText(firstFailure, isVerbose)));
    if (isVerbose) lines.push(...entryRows(firstFailure));
  }
  if (smallest) {
    const { entry, expected, actual } = smallest;
    lines.push(...labelled('Small case', callText(smallest, isVerbose)));
    // What was thrown in both cases has been told above.
    if (actual !== firstFailure?.actual)
      lines.push(...labelled('', `${entry === undefined ? '' : `${entry}: `}expected ${expected}, received ${actual}`));
  }
  return lines;
}

function callText({ call }: FirstFailure, isVerbose: boolean): string {
  return isVerbose ? call : shortenText(call, callLength);
}
