/**
 * An entry of a result by its name: 'dW1[0, 1]'. Where the result has no fields it is called 'result[0, 1]' or
 * 'result[0].W[1, 2]', and the whole of it has no name.
 */
export function entryText(part: string, index: readonly (number | string)[]): string {
  const name = part.startsWith('[') ? `result${part}` : part;
  if (index.length === 0) return name;
  return `${name === '' ? 'result' : name}[${index.join(', ')}]`;
}
