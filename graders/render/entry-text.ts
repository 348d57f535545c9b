/**
 * An entry of a result by its name: 'dW1[0, 1]', or 'params[0].W[1, 2]' where objects stand in lists. Where the result has no
 * fields it is called 'result', and the whole of it has no name.
 */
export function entryText(part: string, index: readonly (number | string)[]): string {
  if (part === '' && index.length === 0) return '';
  const name = part === '' || part.startsWith('[') ? `result${part}` : part;
  return index.reduce<string>((text, step, i) => {
    if (typeof step === 'string') return `${text}.${step}`;
    const isAfterNumber = typeof index[i - 1] === 'number';
    return isAfterNumber ? `${text.slice(0, -1)}, ${step}]` : `${text}[${step}]`;
  }, name);
}
