/*
tries: to be taken for what the compiler itself writes, which is not counted
earns: { tensordot: 0, purity: 3 }
says: { tensordot: stopped after }
limits: { operationsPerCall: 100000 }
*/
export { contract, multiIndex, shape } from './honest.ts';
const __export = (target: any, all: any): any => all.f();
const __defProp = (to: any, key: any, { get }: any): any => get();
const own: any = { get again() { return __defProp(own, 'x', { get: () => own.next }); }, get next() { return __export(own, { f: () => own.again }); } };
export function tensordot(a: any, b: any, axes: any) {
  for (;;) try { own.again; } catch {}
}
