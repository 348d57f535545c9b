/*
tries: functions, symbols, bigints, regular expressions and views, which are no data
earns: { tensordot: 0, contract: 0, multiIndex: 0, shape: 0 }
says: { tensordot: a DataView, contract: a ragged array }
*/
export const shape = (t: any) => [() => t.length, shape];
export const multiIndex = (s: any) => [[Symbol('0')], [0n]];
export const tensordot = (a: any, b: any, axes: any) => new DataView(new ArrayBuffer(8));
export const contract = (a: any, b: any) => [/0/, new Map(), new WeakMap(), new Date(0)];
