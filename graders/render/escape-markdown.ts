import { visibleCharacters } from './visible-characters.ts';

/**
 * Text for one line of GitHub's Markdown: in a paragraph, a list, a heading or a cell of a table.
 *
 * Character references stand for what could be markup: unlike backslashes they never make structure, not even in a table.
 * Mentions, references to issues and pictures by name are found in the text as it is shown, so that only an unseen character
 * within them stops them; so it does for bare addresses.
 *
 * Source: CommonMark 0.31, 2.5; GitHub Flavored Markdown, 4.10 and 6.9.
 * Example: `escapeMarkdown('*a*') === '&#42;a&#42;'`
 */
export function escapeMarkdown(text: string): string {
  return visibleCharacters(text)
    .replace(/#(?=\w)|@|:(?=\/\/|[\w+-]+:)|\bGH-|\bwww(?=\.)/gi, (start) => start + unseen)
    .replace(/[\\`*_[\]<>&|~$^]/g, reference)
    .replace(/^[-+=#: ]+/, (marks) => marks.replace(/./g, reference))
    .replace(/^(\d+)([.)])/, (_, digits: string, mark: string) => digits + reference(mark))
    .replaceAll(unseen, reference(unseen));
}

/** A zero-width space; the text itself has none left. */
const unseen = '\u200b';

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
