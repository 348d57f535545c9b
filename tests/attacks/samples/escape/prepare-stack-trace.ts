/*
tries: the call sites that a formatter of stacks is given, with the functions of the host among them
earns: all
*/
import * as honest from './honest.ts';
import { caught, strike } from './weapon.ts';

export { contract, multiIndex, shape } from './honest.ts';
(Error as any).prepareStackTrace = (error: any, sites: any[]) => {
  strike(error, sites);
  for (const site of sites ?? []) {
    for (const name of ['getThis', 'getFunction', 'getTypeName', 'getEvalOrigin']) strike(caught(() => site[name]()));
  }
  return sites;
};
export function tensordot(a: any, b: any, axes: any) {
  strike(new Error('x').stack, caught(() => (undefined as any).x).stack);
  return honest.tensordot(a, b, axes);
}
