/*
tries: "to change an argument and cover it up: an accessor shows the old value to whoever looks again"
earns: { tensordot: 0 }
*/
export { contract, multiIndex, shape } from './honest.ts';

export function tensordot(a: any, b: any, axes: any) {
  if (Array.isArray(a)) {
    const was = a[0];
    Object.defineProperty(a, 0, { get: () => was, enumerable: true, configurable: true });
  }
  return [a, b];
}
