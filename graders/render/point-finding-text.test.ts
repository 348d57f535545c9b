import { expect, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import { findingText } from './finding-text.ts';

const sentence = (finding: Finding) => findingText(finding, 'reduce', ['instance']).sentence;

test('a point with a wrong label is shown with all its coordinates', () => {
  const finding = { kind: 'misclassified', point: [1, 0, 0, 0.5, 0, 1], expected: -1, received: 1, wrong: 2 } as const;
  expect(sentence({ ...finding, points: 6 })).toBe(
    'What reduce returned gives the point [1, 0, 0, 0.5, 0, 1] the label 1 instead of -1; 2 of 6 points are wrong.',
  );
});

test('a point that is missing, does not belong or comes twice is told', () => {
  const point = [0, 1];
  expect(sentence({ kind: 'wrong-point', fault: 'missing', point })).toBe(
    'The points that reduce returned lack [0, 1].',
  );
  expect(sentence({ kind: 'wrong-point', fault: 'foreign', point })).toBe(
    'The points that reduce returned hold [0, 1], which does not belong to them.',
  );
  expect(sentence({ kind: 'wrong-point', fault: 'repeated', point })).toBe(
    'The points that reduce returned hold [0, 1] more than once.',
  );
});

test('a subset on one side is told, and on which', () => {
  expect(sentence({ kind: 'unsplit', subset: [0, 3], holds: 'all' })).toBe(
    'What reduce returned does not split the subset {0, 3}: it holds all its elements.',
  );
  expect(sentence({ kind: 'unsplit', subset: [0, 3], holds: 'none' })).toBe(
    'What reduce returned does not split the subset {0, 3}: it holds none of its elements.',
  );
});

test('a number that is no element is told with those there are', () => {
  expect(sentence({ kind: 'no-element', element: 3, n: 3 })).toBe(
    'What reduce returned holds 3, and there are only elements from 0 to 2.',
  );
});

test('a list of any length is called a list', () => {
  const received = { kind: 'alien', what: 'a Set' } as const;
  expect(sentence({ kind: 'wrong-form', part: '', index: [], expected: { kind: 'list' }, received })).toBe(
    'reduce should return a list, but returned a Set.',
  );
});
