/*
tries: to empty what it was given, so that the right answer becomes nothing as well
earns: { tensordot: 0, purity: 3 }
says: { purity: changed its argument }
*/
export { contract, multiIndex, shape } from './honest.ts';

export function tensordot(a: any, b: any, axes: any) {
  for (const list of [a, b, axes]) if (Array.isArray(list)) list.length = 0;
  return [];
}
