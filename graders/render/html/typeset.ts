import katex from 'katex';
import { visibleCharacters } from '../visible-characters.ts';
import { type Markup, markup } from './markup.ts';

/**
 * A title or a sentence of a rubric, with the LaTeX between its dollars as MathML, which browsers draw without fonts or styles
 * of ours. What is no LaTeX is shown as it is written.
 */
export function typeset(text: string): Markup {
  return markup`${text.split(/\$([^$]+)\$/).map((piece, i) => (i % 2 === 0 ? piece : formula(piece)))}`;
}

function formula(tex: string): Markup {
  try {
    // Neither links nor attributes, and no box or macro that grows without end.
    const options = { output: 'mathml', trust: false, strict: false, maxSize: 10, maxExpand: 100 } as const;
    return { html: katex.renderToString(visibleCharacters(tex), options) };
  } catch (error) {
    if (error instanceof katex.ParseError) return markup`<code>$${tex}$</code>`;
    throw error;
  }
}
