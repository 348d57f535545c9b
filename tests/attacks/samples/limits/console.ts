/*
tries: to print without an end
earns: { tensordot: 0, purity: 3 }
says: { tensordot: stopped after }
prints: xxxxxxxxxxxxxxxxxxxx
limits: { operationsPerCall: 100000 }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  for (;;) console.log('x'.repeat(10000), { a, b }, globalThis);
}
