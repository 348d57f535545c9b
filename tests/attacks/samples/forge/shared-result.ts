/*
tries: one result for all calls, which is filled in anew by each of them
earns: { purity: 3 }
says: { purity: changed when functions were called again }
*/
import * as honest from './honest.ts';

export { contract, shape, tensordot } from './honest.ts';
const shared: number[][] = [];
export function multiIndex(s: any) {
  shared.length = 0;
  shared.push(...honest.multiIndex(s));
  return shared;
}
