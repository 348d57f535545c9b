/*
tries: to fill the heap, which ends its process
earns: { tensordot: 0, purity: 3 }
says: { tensordot: used more memory than the 48 MiB }
limits: { heapMiB: 48, stopsPerExport: 1 }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  const kept: any[] = [];
  for (;;) kept.push(new Array(1000000).fill(kept.length));
}
