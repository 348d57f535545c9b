/*
tries: "loops that are no loops in the source: getters, conversions, comparators, generators, replacements"
earns: { tensordot: 0, contract: 0, shape: 0, multiIndex: 0, purity: 0 }
says: { tensordot: stopped after, contract: stopped after, shape: stopped after, multiIndex: stopped after }
limits: { operationsPerCall: 100000 }
*/
const endless: any = { *[Symbol.iterator]() { for (;;) yield 1; } };
export const shape = (t: any) => [...endless];
export const multiIndex = (s: any) => Array.from({ length: 1e8 }, () => 1);
export const tensordot = (a: any, b: any, axes: any) => JSON.parse(`[${'0,'.repeat(2e5)}0]`, () => 1);
export const contract = (a: any, b: any) => new Array(2e5).fill(0).map((_, i) => -i).sort((x, y) => x - y);
