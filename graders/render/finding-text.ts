import type { Finding, Misclassified, Mismatch, WrongForm, WrongPoint } from '../contract/finding.ts';
import { valueText } from './argument-text.ts';
import { formText } from './form-text.ts';
import { numberPairText, numberText, sizeText } from './number-text.ts';
import { observationText, thrownText } from './observation-text.ts';

/** A finding in words: a sentence, and the two sides that a report sets against each other. */
export interface FindingText {
  /** Whole, with its full stop; the function's name is its subject or stands in it. */
  readonly sentence: string;
  readonly expected: string;
  readonly actual: string;
}

/** The one place where a finding becomes words. `name` is the function, `parameters` what its arguments are called. */
export function findingText(finding: Finding, name: string, parameters: readonly string[]): FindingText {
  switch (finding.kind) {
    case 'mismatch':
      return mismatchText(finding, name);
    case 'wrong-form':
      return wrongFormText(finding, name);
    case 'missing-item': {
      const item = valueText(finding.item);
      const count = `${finding.missing} of ${finding.items} items are missing`;
      return { sentence: `${name} should return ${item} among others; ${count}.`, expected: item, actual: count };
    }
    case 'no-value': {
      const actual = observationText(finding.observation);
      return { sentence: `${name} ${actual}.`, expected: 'a result', actual };
    }
    case 'accepted-nonsense':
      return {
        sentence: `${name} must throw an Error when the call makes no sense: here ${finding.because}.`,
        expected: 'an Error',
        actual: 'a result',
      };
    case 'refused-sense': {
      const actual = observationText(finding.observation);
      return { sentence: `${name} ${actual} on a call that makes sense.`, expected: 'a result', actual };
    }
    case 'threw-no-error': {
      const { observation } = finding;
      const actual = observationText(observation);
      const thrown = observation.outcome === 'threw' ? `threw ${thrownText(observation.error)}` : actual;
      return { sentence: `${name} ${thrown} when ${finding.because}.`, expected: 'an Error', actual };
    }
    case 'changed-argument': {
      const argument = parameters[finding.argument] ?? `argument ${finding.argument + 1}`;
      const entry = entryText(argument, finding.index);
      const [before, after] = [valueText(finding.before), valueText(finding.after)];
      return {
        sentence: `${name} changed its argument: ${entry} was ${before} before the call and ${after} after it.`,
        expected: `${entry} = ${before}`,
        actual: `${entry} = ${after}`,
      };
    }
    case 'changed-later':
      return {
        sentence: `What ${name} returned changed when functions were called again: return a new array each time.`,
        expected: 'a result that stays as it is',
        actual: 'a result that changes later',
      };
    case 'not-repeatable':
      return {
        sentence: `${name} gave ${finding.second === 'no-value' ? 'no result' : 'another result'} when the same call was made again: does it keep something between calls?`,
        expected: 'the same result',
        actual: finding.second === 'no-value' ? 'no result' : 'another result',
      };
    case 'grows-too-fast': {
      const power = numberText(finding.exponent, 3);
      const sizes = finding.sizes.map(({ label, operations }) => `${operations} operations for ${label}`).join(', ');
      return {
        sentence: `${name} needs too many operations as the net grows: they grow like (size of the net)^${power}, allowed is ^${finding.allowed}.`,
        expected: `growth of at most (size of the net)^${finding.allowed}`,
        actual: sizes,
      };
    }
    case 'ignores-input':
      return {
        sentence: `${name} gives the same result whatever ${finding.input} is.`,
        expected: `a result that depends on ${finding.input}`,
        actual: `the same result for another ${finding.input}`,
      };
    case 'wrong-evaluations': {
      const { calls, most } = finding;
      const argument = parameters[finding.argument] ?? `argument ${finding.argument + 1}`;
      return {
        sentence:
          calls === 0
            ? `${name} never calls ${argument}.`
            : `${name} calls ${argument} ${calls} times, and ${most} calls are enough.`,
        expected: `at most ${most} calls of ${argument}`,
        actual: `${calls} calls`,
      };
    }
    case 'misclassified':
      return misclassifiedText(finding, name);
    case 'wrong-point':
      return wrongPointText(finding, name);
    case 'unsplit': {
      const subset = `{${finding.subset.join(', ')}}`;
      const actual = finding.holds === 'all' ? 'all of its elements' : 'none of its elements';
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

function mismatchText(finding: Mismatch, name: string): FindingText {
  const { expected, received, differing, entries } = finding;
  const [right, wrong] = numberPairText(expected, received);
  const entry = entryText(finding.part, finding.index);
  const what =
    entry === '' ? `${name} should give ${right}, but gives ${wrong}` : `${entry} should be ${right}, but is ${wrong}`;
  const share =
    entries > 1 ? `${differing} of ${entries} entries differ` : `the difference is ${sizeText(finding.difference)}`;
  return { sentence: `${what}; ${share}.`, expected: right, actual: wrong };
}

function misclassifiedText(finding: Misclassified, name: string): FindingText {
  const [right, wrong] = [numberText(finding.expected), numberText(finding.received)];
  const verb = finding.wrong === 1 ? 'has' : 'have';
  const share = `${finding.wrong} of ${finding.points} points ${verb} a wrong label`;
  const point = pointText(finding.point);
  return {
    sentence: `What ${name} returned gives the point ${point} the label ${wrong} instead of ${right}; ${share}.`,
    expected: `${right} for ${point}`,
    actual: wrong,
  };
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

/** Points are short, and every coordinate counts. */
function pointText(point: readonly number[]): string {
  return `[${point.map((coordinate) => numberText(coordinate)).join(', ')}]`;
}

function wrongFormText(finding: WrongForm, name: string): FindingText {
  const expected = formText(finding.expected);
  const actual = formText(finding.received);
  const entry = entryText(finding.part, finding.index);
  const what =
    entry === ''
      ? `${name} should return ${expected}, but returned ${actual}`
      : `${entry} should be ${expected}, but is ${actual}`;
  return { sentence: `${what}.`, expected, actual };
}

/** 'dW1[0, 1]'; an entry of a result without fields is called 'result[0, 1]'; the whole of it has no name. */
export function entryText(part: string, index: readonly (number | string)[]): string {
  if (index.length === 0) return part;
  return `${part === '' ? 'result' : part}[${index.join(', ')}]`;
}
