import { describe, expect, test } from '@jest/globals';
import { nearestName } from './nearest-name.ts';

describe('nearestName', () => {
  test('the name itself comes before everything near it', () => {
    expect(nearestName('loss', ['Loss', 'los', 'loss'])).toBe('loss');
  });

  test('case and underscores come before letters', () => {
    expect(nearestName('dH2dW1', ['dH2dW2', 'dh2_dw1'])).toBe('dh2_dw1');
  });

  test.each([
    ['a swap', 'lossGradeint'],
    ['a missing letter', 'losGradient'],
    ['a letter too many', 'losssGradient'],
    ['another letter', 'lossGradiant'],
    ['two slips', 'losGradeint'],
  ])('%s is near', (_, slip) => {
    expect(nearestName('lossGradient', ['train', slip])).toBe(slip);
  });

  test('three slips are too far, and so are two in a short name', () => {
    expect(nearestName('lossGradient', ['lossGradXYZt'])).toBeUndefined();
    expect(nearestName('step', ['spit'])).toBeUndefined();
    expect(nearestName('step', ['stop'])).toBe('stop');
  });

  test('of equally near names the first wins', () => {
    expect(nearestName('train', ['brain', 'grain'])).toBe('brain');
  });

  test('is no further from a name of a hundred thousand letters than from nothing', () => {
    expect(nearestName('train', ['t'.repeat(100_000)])).toBeUndefined();
    expect(nearestName('train', [])).toBeUndefined();
  });
});
