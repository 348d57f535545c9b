import type { Finding, Mismatch, TrivialDerivative, WrongForm } from '../contract/finding.ts';
import { valuePairText, valueText } from './argument-text.ts';
import { entryText } from './entry-text.ts';
import { formText } from './form-text.ts';
import { networkFindingText } from './network-finding-text.ts';
import { numberPairText, numberText, sizeText } from './number-text.ts';
import { observationText, thrownText } from './observation-text.ts';
import { pointFindingText } from './point-finding-text.ts';

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
      const [before, after] = valuePairText(finding.before, finding.after);
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
      const sizes = finding.sizes.map(({ label, operations }) => `${operations} operations for ${label}`);
      const growth = `they grow like work^${power}, allowed is work^${finding.allowed}`;
      return {
        sentence: `${name} needs ${sizes.at(0)}, and ${sizes.at(-1)}: ${growth}.`,
        expected: `operations that grow like work^${finding.allowed} at most`,
        actual: sizes.join(', '),
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
    case 'wrong-point':
    case 'unsplit':
    case 'no-element':
      return pointFindingText(finding, name);
    case 'not-differentiable': {
      const why = {
        'no-value': 'it gave no number at some points',
        'not-finite': 'it is not finite at some points',
        'not-smooth': 'it bends or jumps too sharply there',
      }[finding.because];
      return {
        sentence: `${name} could not be held against your ${finding.of}: ${why}.`,
        expected: `the derivative of ${finding.of}`,
        actual: `no derivative of ${finding.of} to compare with`,
      };
    }
    case 'trivial-derivative':
      return trivialDerivativeText(finding, name, parameters);
    case 'not-finite':
    case 'all-equal':
    case 'seed-ignored':
    case 'did-not-learn':
      return networkFindingText(finding, name);
  }
}

function trivialDerivativeText(finding: TrivialDerivative, name: string, parameters: readonly string[]): FindingText {
  const { of, because, part, argument = 0 } = finding;
  const what = part === '' ? name : `${part} of ${name}`;
  const fact = {
    zero: `${what} is zero everywhere`,
    uniform: `all entries of ${what} are alike`,
    'ignores-argument': `${what} does not change with ${parameters[argument] ?? `argument ${argument + 1}`}`,
  }[because];
  return {
    sentence: `${fact}, as is right for your ${of} only because ${of} is too simple.`,
    expected: `a derivative that shows something`,
    actual: fact,
  };
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
