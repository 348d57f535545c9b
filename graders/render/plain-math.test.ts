import { expect, test } from '@jest/globals';
import { plainMath } from './plain-math.ts';

test.each([
  ['compare $>$ and $\\ge$', 'compare > and ≥'],
  ['$a \\cdot a$, not $e^{-z}$', 'a · a, not e^(-z)'],
  ["$\\sigma'(z) = \\sigma(z) (1 - \\sigma(z))$", "σ'(z) = σ(z) (1 - σ(z))"],
  ['$\\frac{1}{t}$ is left', '\\frac{1}{t} is left'],
  ['it costs 5$', 'it costs 5$'],
  ['no \\sigma outside', 'no \\sigma outside'],
])('plainMath: %s', (text, plain) => {
  expect(plainMath(text)).toBe(plain);
});
