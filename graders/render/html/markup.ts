import { escapeHtml } from '../escape-html.ts';

/** Text that is HTML already: it is not escaped again. */
export interface Markup {
  readonly html: string;
}

export type Piece = Markup | string | number | undefined | readonly Piece[];

/**
 * HTML from a template; what is put in is escaped, unless it is markup itself.
 *
 * A piece may stand between tags or within a quoted attribute, and nowhere else.
 * Example: markup`<p>${'1 < 2'}</p>` gives { html: '<p>1 &lt; 2</p>' }
 */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: strings.map((string, i) => (i === 0 ? string : htmlOf(pieces[i - 1]) + string)).join('') };
}

function htmlOf(piece: Piece): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return escapeHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(htmlOf).join('');
}
