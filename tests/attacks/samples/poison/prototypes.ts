/*
tries: to take the prototypes of lists and functions away, or to put proxies in their place
earns: all
*/
import * as honest from './honest.ts';

const { includes, filter, map, slice, push } = Array.prototype;
Object.setPrototypeOf(Function.prototype, null);
Object.setPrototypeOf(Number.prototype, null);
Object.setPrototypeOf(Array.prototype, new Proxy({}, {
  get: (_, key) => (typeof key === 'string' && /^\d+$/.test(key) ? undefined : undefined),
  has: () => false,
  set: (_, key, value, self) => Reflect.defineProperty(self, key, { value, writable: true, enumerable: true, configurable: true }),
}));
export const { contract, multiIndex, shape, tensordot } = honest;
export const unused = [includes, filter, map, slice, push];
