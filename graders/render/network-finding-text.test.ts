import { expect, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import { findingText } from './finding-text.ts';

const sentence = (finding: Finding) => findingText(finding, 'train', []).sentence;

test('training that failed: says how near the best run came, and what is needed', () => {
  const finding = { kind: 'did-not-learn', restarts: 4, right: 171, points: 200, needed: 190 } as const;
  expect(sentence(finding)).toBe(
    'The best of 4 runs of train puts 171 of 200 points in the right class, and 190 are needed.',
  );
  expect(sentence({ ...finding, restarts: 1 })).toMatch(/^The one run of train puts/);
});

test('starting weights: names the entry, the matrix or the seeds', () => {
  expect(sentence({ kind: 'not-finite', part: '[0].W', index: [1, 2], received: Number.NaN })).toBe(
    'result[0].W[1, 2] of train is NaN.',
  );
  expect(sentence({ kind: 'all-equal', part: '[1].W', received: 0.5 })).toBe(
    'result[1].W of train is 0.5 everywhere: units that start alike stay alike for ever.',
  );
  expect(sentence({ kind: 'seed-ignored', seeds: [0, 1] })).toBe('train gives the same weights for the seeds 0 and 1.');
});
