import type { Carried } from '../contract/score-sheet.ts';

/** Why some points were given for a derivative that is right of a wrong function. `id` is the derivative. */
export function carriedText(id: string, { from, first }: Carried): string {
  const mend = first === from ? `mend ${from}` : `mend ${first} first, then ${from}`;
  return `${id} is the right derivative of your ${from}, which is wrong itself: part of the points are carried forward; ${mend}.`;
}
