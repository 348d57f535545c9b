/*
tries: to answer a question by what an earlier one was answered with
earns: { tensordot: 0, purity: 3 }
says: { purity: gave another result }
*/
import * as honest from './honest.ts';

export { contract, multiIndex, shape } from './honest.ts';
let last: any = 0;
export function tensordot(a: any, b: any, axes: any) {
  const answer = last;
  last = honest.tensordot(a, b, axes);
  return answer;
}
