/*
tries: typed arrays that lie about their length, their kind and their entries
earns: { tensordot: 0 }
says: { tensordot: "tensordot should return" }
*/
export { contract, multiIndex, shape } from './honest.ts';

export function tensordot(a: any, b: any, axes: any) {
  const list = new Float64Array(2);
  Object.defineProperty(list, 'length', { value: 1e9 });
  Object.defineProperty(list, Symbol.toStringTag, { value: 'Array' });
  Object.setPrototypeOf(list, Array.prototype);
  return [list, new BigInt64Array(3), new Proxy(new Float64Array(2), {})];
}
