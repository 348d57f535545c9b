import { expect, test } from '@jest/globals';
import { toleranceFor } from './tolerance-preset.ts';

test('toleranceFor: float64 holds where a rubric says nothing', () => {
  expect(toleranceFor()).toEqual(toleranceFor('float64'));
});

test('toleranceFor: numbers of a rubric stand beside those of float64', () => {
  expect(toleranceFor({ relative: 1e-9, because: 'iterated' })).toEqual({ ...toleranceFor('float64'), relative: 1e-9 });
});

test('toleranceFor: each name is wider than the one before it', () => {
  const names = ['exact', 'float64', 'float32'] as const;
  const widths = names.map((name) => toleranceFor(name).roundoffs);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(new Set(widths).size).toBe(3);
  expect(toleranceFor({ name: 'loose', because: 'stopped early' }).relative).toBeGreaterThan(0);
});
