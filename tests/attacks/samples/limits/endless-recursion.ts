/*
tries: a recursion without an end
earns: { tensordot: 0, purity: 3 }
says: { tensordot: it calls itself without an end }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any): any {
  return tensordot(b, a, axes);
}
