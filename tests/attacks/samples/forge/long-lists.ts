/*
tries: lists that are longer than they are full, and what only looks like a list
earns: { tensordot: 0, contract: 0, purity: 3 }
says: { tensordot: values }
*/
export { multiIndex, shape } from './honest.ts';
export const tensordot = (a: any, b: any, axes: any) => new Array(2 ** 32 - 1);
export const contract = (a: any, b: any) => ({ length: 1e9, 0: 1 });
