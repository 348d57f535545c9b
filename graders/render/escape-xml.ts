import { escapeHtml } from './escape-html.ts';

/**
 * Text for XML 1.0, between tags or within a quoted attribute. What XML cannot hold even as a reference (most controls, lone
 * surrogates, U+FFFE, U+FFFF) is spelled out; line breaks and tabs are references, since a parser turns them into spaces in
 * attributes.
 *
 * Source: XML 1.0, 2.2 and 3.3.3.
 * Example: `escapeXml('a\n<b>') === 'a&#10;&lt;b&gt;'`
 */
export function escapeXml(text: string): string {
  return escapeHtml(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
