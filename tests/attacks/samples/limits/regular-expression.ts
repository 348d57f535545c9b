/*
tries: a regular expression that takes ages and counts no operation
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "did not come to an end within 1,000 ms" }
limits: { wallMsPerCall: 1000, stopsPerExport: 1 }
*/
export { contract, multiIndex, shape } from './honest.ts';
export const tensordot = (a: any, b: any, axes: any) => /^(a|a)*$/.test(`${'a'.repeat(50)}b`);
