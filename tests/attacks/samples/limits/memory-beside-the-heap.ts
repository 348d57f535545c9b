/*
tries: to fill the memory beside the heap, where typed arrays lie
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "threw RangeError: Array buffer allocation failed" }
*/
export { contract, multiIndex, shape } from './honest.ts';
let thrown: unknown;
export function tensordot(a: any, b: any, axes: any) {
  const kept: Float64Array[] = [];
  try {
    while (thrown === undefined) kept.push(new Float64Array(2 ** 24));
  } catch (error) {
    thrown = error;
  }
  throw thrown;
}
