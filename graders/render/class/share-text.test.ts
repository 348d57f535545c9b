import { expect, test } from '@jest/globals';
import { shareText } from './share-text.ts';

test.each([
  [0, '0%'],
  [0.001, '<1%'],
  [0.31, '31%'],
  [0.995, '>99%'],
  [1, '100%'],
])('share text: %p is %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});
