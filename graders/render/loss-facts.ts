import type { FirstFailure, Report, ReportCriterion } from '../contract/report.ts';
import { casesText } from './cases-text.ts';
import { sizeText } from './number-text.ts';
import { tryAgain } from './try-again.ts';
import { visibleText } from './visible-text.ts';

/** What is known of a loss beyond its message, under a word that says what it is. */
export interface LossFact {
  readonly label: string;
  readonly text: string;
  /** There to be copied. */
  readonly isCode: boolean;
}

/** What a reader takes in; the JSON report has calls in full. */
const longestCall = 400;

/** The facts of one lost criterion, for reporters that have room for them, in the order in which they help. */
export function lossFacts(criterion: ReportCriterion, assignment: string): LossFact[] {
  const { diagnosis, carried, mendFirst, cases } = criterion;
  const { firstFailure, smallest } = cases;
  const facts = diagnosis.map(({ message }) => words('likely cause', message));
  if (carried) facts.push(words('carried', carried.message));
  if (firstFailure?.error !== undefined && firstFailure.bound !== undefined) {
    const { error, bound } = firstFailure;
    facts.push(words('expected', firstFailure.expected), words('received', firstFailure.actual));
    facts.push(
      words('difference', `${typeof error === 'number' ? sizeText(error) : error}, allowed ${sizeText(bound)}`),
    );
  }
  facts.push(words('cases', casesText(cases)));
  if (mendFirst.length > 0) facts.push(words('mend first', mendFirst.join(', ')));
  const shown = smallest ?? firstFailure;
  if (shown && shown.call !== '') {
    facts.push(code(smallest ? 'smallest case that shows it' : 'call', visibleText(shown.call, longestCall)));
    if (smallest) facts.push(words('there', outcome(smallest)));
  }
  facts.push(code('try again', tryAgain(assignment, criterion)));
  return facts;
}

function outcome({ entry, expected, actual }: FirstFailure): string {
  return `${entry === undefined ? '' : `${entry}, `}expected ${expected}, received ${actual}`;
}

/** As lines of plain text. */
export function lossLines(criterion: ReportCriterion, { assignment }: Pick<Report, 'assignment'>): string[] {
  return [criterion.message, ...lossFacts(criterion, assignment).map(({ label, text }) => `${label}: ${text}`)];
}

function words(label: string, text: string): LossFact {
  return { label, text, isCode: false };
}

function code(label: string, text: string): LossFact {
  return { label, text, isCode: true };
}
