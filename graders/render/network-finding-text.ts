import type { AllEqual, DidNotLearn, NotFinite, SeedIgnored } from '../contract/finding.ts';
import { entryText } from './entry-text.ts';
import type { FindingText } from './finding-text.ts';
import { numberText } from './number-text.ts';

/** Findings about starting weights and about training in words. */
export function networkFindingText(
  finding: NotFinite | AllEqual | SeedIgnored | DidNotLearn,
  name: string,
): FindingText {
  switch (finding.kind) {
    case 'not-finite': {
      const actual = numberText(finding.received);
      const sentence = `${entryText(finding.part, finding.index)} of ${name} is ${actual}.`;
      return { sentence, expected: 'a finite number', actual };
    }
    case 'all-equal': {
      const actual = `${numberText(finding.received)} everywhere`;
      return {
        sentence: `${entryText(finding.part, [])} of ${name} is ${actual}: units that start alike stay alike for ever.`,
        expected: 'weights that differ',
        actual,
      };
    }
    case 'seed-ignored': {
      const [first, second] = finding.seeds;
      return {
        sentence: `${name} gives the same weights for the seeds ${first} and ${second}.`,
        expected: 'other weights for another seed',
        actual: 'the same weights',
      };
    }
    case 'did-not-learn': {
      const { restarts, right, points, needed } = finding;
      const tries = restarts === 1 ? 'The one run' : `The best of ${restarts} runs`;
      return {
        sentence: `${tries} of ${name} puts ${right} of ${points} points in the right class, and ${needed} are needed.`,
        expected: `at least ${needed} of ${points} points`,
        actual: `${right} of ${points} points`,
      };
    }
  }
}
