/*
tries: results that are each small enough, and too much together
earns: { tensordot: 0, contract: 0, purity: 2 }
says: { tensordot: sent back more data than may be read }
limits: { outputBytes: 1000000, stopsPerExport: 1 }
*/
export { multiIndex, shape } from './honest.ts';
export const tensordot = (a: any, b: any, axes: any) => new Array(150000).fill(123456.789);
export const contract = (a: any, b: any) => new Array(150000).fill(123456.789);
