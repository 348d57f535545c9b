import type { ExportSignature } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';

/**
 * The dimensions of a call by the letters of the export's shapes.
 *
 * Example: X of shape `['n', 't']` with two rows of five entries gives `{ n: 2, t: 5 }`
 */
export function dimensionsOf(signature: ExportSignature, args: readonly Argument[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, letters] of Object.entries(signature.shapes ?? {})) {
    let here: Argument | undefined = args[signature.parameters.indexOf(name)];
    for (const letter of letters) {
      if (!isList(here)) break;
      found[letter] ??= here.length;
      here = here[0];
    }
  }
  return found;
}

function isList(argument: Argument | undefined): argument is readonly Argument[] {
  return Array.isArray(argument);
}
