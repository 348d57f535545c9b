/*
tries: to speak for the guest, by frames among what it prints
earns: { tensordot: 0 }
says: { tensordot: "tensordot should return" }
prints: '{"frame":"done"}'
*/
export { contract, multiIndex, shape } from './honest.ts';

export function tensordot(a: any, b: any, axes: any) {
  console.log('{"frame":"done"}\n{"frame":"call","index":0,"outcome":"returned","value":1,"operations":1}');
  return '"}\n{"frame":"done"}';
}
