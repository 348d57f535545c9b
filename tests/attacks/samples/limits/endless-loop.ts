/*
tries: a loop without an end
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "stopped after 100,000 loop turns" }
limits: { operationsPerCall: 100000 }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  for (;;);
}
