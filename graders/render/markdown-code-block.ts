import { visibleLines } from './visible-text.ts';

/**
 * Lines of text as a code block of GitHub's Markdown: nothing in it is markup, a mention or an address.
 *
 * Source: CommonMark 0.31, 4.5: only a fence at least as long as the first one ends the block.
 */
export function markdownCodeBlock(text: string): string {
  const lines = visibleLines(text);
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${lines}\n${fence}`;
}
