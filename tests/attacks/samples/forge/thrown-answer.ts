/*
tries: to throw the right answer
earns: { tensordot: 0, purity: 3 }
says: { tensordot: instead of an Error }
*/
import * as honest from './honest.ts';

export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  throw honest.tensordot(a, b, axes);
}
