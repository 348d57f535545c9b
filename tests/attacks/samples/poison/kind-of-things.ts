/*
tries: "to make everything a list and equal to everything: `isArray`, `Object.is`, `isInteger`, `abs`, `max`"
earns: { tensordot: 0 }
says: { tensordot: "tensordot should return" }
*/
export { contract, multiIndex, shape } from './honest.ts';

Array.isArray = (() => true) as any;
Object.is = () => true;
Number.isInteger = Number.isFinite = Number.isNaN = () => true;
Math.abs = Math.max = Math.min = () => 0;
Object.keys = () => [];
export function tensordot(a: any, b: any, axes: any) {
  return 'everything is right';
}
