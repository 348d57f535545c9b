import { visibleCharacters } from './visible-characters.ts';

/**
 * Text for HTML, between tags or within a quoted attribute; line breaks and tabs stay.
 *
 * It is not enough in `href` and `src` (`javascript:` needs no special character), in scripts, styles and event handlers:
 * a student's text has no place there.
 * Example: `escapeHtml('<b>') === '&lt;b&gt;'`
 */
export function escapeHtml(text: string): string {
  return text
    .split(/([\n\t])/)
    .map((part, i) => (i % 2 === 1 ? part : visibleCharacters(part)))
    .join('')
    .replace(/[&<>"']/g, (character) => `&${names[character]};`);
}

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
