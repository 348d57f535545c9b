/*
tries: "things in the functions' places: a class, an object that can be called by nobody, a number"
earns: { tensordot: 0, contract: 0, multiIndex: 0, purity: 1 }
problems: [multiIndex should be a function, tensordot should be a function, contract should be a function]
says: { tensordot: "threw TypeError" }
*/
export { shape } from './honest.ts';
export class tensordot {
  constructor(a: any, b: any, axes: any) {}
}
export const contract = { call: () => [], apply: () => [] };
export const multiIndex = 42;
