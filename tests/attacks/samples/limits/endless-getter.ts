/*
tries: a result that never ends being read
earns: { tensordot: 0, contract: 0, purity: 2 }
says: { tensordot: stopped after, contract: values }
limits: { operationsPerCall: 100000, valuesPerResult: 2000 }
*/
export { multiIndex, shape } from './honest.ts';
export const tensordot = (a: any, b: any, axes: any) => ({ get entry() { for (;;); } });
export const contract = (a: any, b: any) => {
  const endless: any = new Proxy([], { get: (_, key) => (key === 'length' ? 1000 : [1, 2]) });
  return endless;
};
