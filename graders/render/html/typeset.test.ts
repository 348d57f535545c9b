import { expect, test } from '@jest/globals';
import { typeset } from './typeset.ts';

test('typeset: what stands between dollars becomes MathML, the rest stays text', () => {
  const { html } = typeset('The loss $L(W) < 1$ & more');
  expect(html).toMatch(/^The loss <span class="katex"><math [\s\S]*<\/math><\/span> &amp; more$/);
  expect(html).toContain('<mi>L</mi>');
});

test('typeset: what is no LaTeX is shown as it is written', () => {
  expect(typeset('$\\frac{1}$').html).toBe('<code>$\\frac{1}$</code>');
  expect(typeset('5 $').html).toBe('5 $');
});

test.each([
  '$\\href{javascript:alert(1)}{x}$',
  '$\\htmlClass{a}{x}$',
  '$\\includegraphics{a.png}$',
  '$\\def\\a{\\a\\a}\\a$',
])('typeset: no link, no attribute, no endless macro: %s', (text) => {
  const { html } = typeset(text);
  expect(html).not.toMatch(/href="|class="a"|<img/);
  expect(html.length).toBeLessThan(5000);
});
