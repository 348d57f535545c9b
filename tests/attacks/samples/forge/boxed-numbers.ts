/*
tries: numbers in objects and numbers in text, which compare equal to numbers when nobody looks closely
earns: { tensordot: 7, contract: 0 }
says: { tensordot: a Number object, contract: text }
*/
import * as honest from './honest.ts';

export { multiIndex, shape } from './honest.ts';
const each = (value: any, change: (x: number) => any): any => (Array.isArray(value) ? value.map((entry) => each(entry, change)) : change(value));
export const tensordot = (a: any, b: any, axes: any) => each(honest.tensordot(a, b, axes), (x) => new Number(x));
export const contract = (a: any, b: any) => each(honest.contract(a, b), (x) => `${x}`);
