/*
tries: one operation that takes ages
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "did not come to an end within 1,000 ms" }
limits: { wallMsPerCall: 1000, stopsPerExport: 1 }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  let x = 3n ** 100000n;
  for (let i = 0; i < 12; i++) x *= x;
  return `${x}`;
}
