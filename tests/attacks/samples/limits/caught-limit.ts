/*
tries: to catch what ends it, and to go on
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "stopped after 100,000 loop turns" }
limits: { operationsPerCall: 100000 }
*/
import * as honest from './honest.ts';

export { contract, multiIndex, shape } from './honest.ts';
const forever = (): any => {
  for (;;) {
    try {
      for (;;) forever();
    } catch {
      continue;
    } finally {
      continue;
    }
  }
};
export function tensordot(a: any, b: any, axes: any) {
  try {
    forever();
  } catch {}
  return honest.tensordot(a, b, axes);
}
