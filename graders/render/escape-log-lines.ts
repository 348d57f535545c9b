/** Characters without weight, which .NET overlooks when it compares texts by the rules of a language; no line breaks. */
const weightless =
  '\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';
const blank = `[ \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000${weightless}]`;
const orderAtStart = new RegExp(`^(${blank}*):[${weightless}]*:`, 'gm');
const orderAnywhere = new RegExp(`#[${weightless}]*#([\\w${weightless}]*\\[)`, 'g');

/**
 * Text for the log of a hosted runner, where a line that begins with `::`, or holds `##[`, is an order to the runner.
 *
 * Source: actions/runner, ActionCommand.cs: white space is left out before `::`; `##[` counts anywhere in a line, and on
 * another service so does `##vso[`.
 * Example: `escapeLogLines(' ::error::no') === ' : :error::no'`
 */
export function escapeLogLines(text: string): string {
  return text.replace(orderAtStart, '$1: :').replace(orderAnywhere, '# #$1');
}
