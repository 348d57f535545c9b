import type { Misclassified, NoElement, Unsplit, WrongPoint } from '../contract/finding.ts';
import type { FindingText } from './finding-text.ts';
import { numberText } from './number-text.ts';

/** Findings about labelled points and sets of elements in words. */
export function pointFindingText(finding: Misclassified | WrongPoint | Unsplit | NoElement, name: string): FindingText {
  switch (finding.kind) {
    case 'misclassified': {
      const [right, wrong] = [numberText(finding.expected), numberText(finding.received)];
      const point = pointText(finding.point);
      const share = `${finding.wrong} of ${finding.points} points ${finding.wrong === 1 ? 'is' : 'are'} wrong`;
      return {
        sentence: `What ${name} returned gives the point ${point} the label ${wrong} instead of ${right}; ${share}.`,
        expected: `${right} for ${point}`,
        actual: wrong,
      };
    }
    case 'wrong-point':
      return wrongPointText(finding, name);
    case 'unsplit': {
      const subset = `{${finding.subset.join(', ')}}`;
      const actual = finding.holds === 'all' ? 'all its elements' : 'none of its elements';
      return {
        sentence: `What ${name} returned does not split the subset ${subset}: it holds ${actual}.`,
        expected: `some elements of ${subset}, and not all`,
        actual,
      };
    }
    case 'no-element': {
      const element = numberText(finding.element);
      const expected = `elements from 0 to ${finding.n - 1}`;
      return {
        sentence: `What ${name} returned holds ${element}, and there are only ${expected}.`,
        expected,
        actual: element,
      };
    }
  }
}

function wrongPointText({ fault, point }: WrongPoint, name: string): FindingText {
  const shown = pointText(point);
  switch (fault) {
    case 'missing':
      return { sentence: `The points that ${name} returned lack ${shown}.`, expected: shown, actual: 'no such point' };
    case 'foreign': {
      const sentence = `The points that ${name} returned hold ${shown}, which does not belong to them.`;
      return { sentence, expected: `no point ${shown}`, actual: shown };
    }
    case 'repeated': {
      const sentence = `The points that ${name} returned hold ${shown} more than once.`;
      return { sentence, expected: `${shown} once`, actual: `${shown} again` };
    }
  }
}

/** Whole, since points are short and every coordinate counts. */
function pointText(point: readonly number[]): string {
  return `[${point.map((coordinate) => numberText(coordinate)).join(', ')}]`;
}
