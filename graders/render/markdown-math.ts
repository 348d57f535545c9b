import { escapeMarkdown } from './escape-markdown.ts';

/**
 * A sentence with LaTeX between dollars as one line of GitHub's Markdown, where the formulas are set.
 *
 * Between dollar and backtick, GitHub reads a formula as it is; a bar would still end the cell of a table.
 * Source: GitHub Docs, "Writing mathematical expressions".
 * Example: ``mathMarkdown('The loss $L$') === 'The loss $`L`$'``
 */
export function mathMarkdown(text: string): string {
  const parts = text.split('$');
  // A dollar too many, or what would end the formula too soon: then it is no formula.
  const isMath = parts.length % 2 === 1 && parts.every((part, i) => i % 2 === 0 || /^[^`\p{C}]+$/u.test(part));
  if (!isMath) return escapeMarkdown(text);
  return parts.map((part, i) => (i % 2 === 0 ? escapeMarkdown(part) : `$\`${withoutBars(part)}\`$`)).join('');
}

function withoutBars(formula: string): string {
  return formula.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ');
}
