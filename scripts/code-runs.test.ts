import { expect, test } from '@jest/globals';
import { codeRuns } from './code-runs.ts';

const source = `
/** The stable softplus. */
export function softplus(x: number): number {
  const positive: number = Math.max(x, 0);
  const rest = Math.log1p(Math.exp(-Math.abs(x)));
  return positive + rest * 0.5 + Math.cbrt(positive) * 3.25;
}`;

test('code runs: names, types, comments and layout do not matter', () => {
  const renamed =
    'export function s(a){const b=Math.max(a,0);const c=Math.log1p(Math.exp(-Math.abs(a)));return b+c*.5+Math.cbrt(b)*3.25}';
  expect(codeRuns(source).size).toBeGreaterThan(20);
  expect(codeRuns(renamed)).toEqual(codeRuns(source));
});

test('code runs: another formula has others, and what everybody writes has none', () => {
  const functions: Readonly<Record<string, string>> = { max: 'min', log1p: 'expm1', abs: 'sign', cbrt: 'sqrt' };
  const other = codeRuns(source.replaceAll(/max|log1p|abs|cbrt/g, (name) => functions[name] as string));
  expect([...codeRuns(source)].filter((run) => other.has(run))).toEqual([]);
  const loops =
    'for (let i = 0; i < a.length; i++) for (let j = 0; j < b.length; j++) { f(a, b, i, j); g(c, d, i, j); }';
  expect(codeRuns(loops).size).toBe(0);
  expect(codeRuns('no TypeScript {').size).toBe(0);
});
