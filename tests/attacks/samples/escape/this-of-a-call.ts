/*
tries: the `this` of calls, getters and callbacks, which a careless host fills in with its own
earns: all
*/
import * as honest from './honest.ts';
import { strike } from './weapon.ts';

export { multiIndex, shape } from './honest.ts';
export function contract(this: any, a: number[][], b: number[][][]) {
  strike(this, new.target);
  return honest.contract(a, b);
}
export const tensordot = function (this: any, a: any, b: any, axes: any) {
  strike(this, (() => this)());
  [1].map(function (this: any) { strike(this); });
  JSON.parse('[1]', function (this: any) { strike(this); });
  return honest.tensordot(a, b, axes);
};
