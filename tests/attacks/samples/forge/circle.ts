/*
tries: a result that contains itself
earns: { tensordot: 0, purity: 3 }
says: { tensordot: nested deeper than 16 }
*/
export { contract, multiIndex, shape } from './honest.ts';

export function tensordot(a: any, b: any, axes: any) {
  const list: any[] = [];
  list.push(list, list);
  return list;
}
