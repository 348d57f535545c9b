/*
tries: to name the variables in which its operations are counted
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "stopped after 100,000 loop turns" }
limits: { operationsPerCall: 100000 }
*/
import { caught } from './weapon.ts';

export { contract, multiIndex, shape } from './honest.ts';
declare let $0C: number, $0M: number, \u00241C: number, $1M: number, $2C: number, $2M: number;
export function tensordot(a: any, b: any, axes: any) {
  for (;;) {
    caught(() => { $0C = 0; });
    caught(() => { $0M = 1e15; });
    caught(() => { \u00241C = 0; });
    caught(() => { $1M = 1e15; });
    caught(() => { $2C = 0; });
    caught(() => { $2M = 1e15; });
  }
}
