/*
tries: to earn the points for refusing nonsense by refusing everything
earns: { tensordot: 0, purity: 3 }
says: { tensordot: "threw Error: no" }
*/
export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  throw new Error('no');
}
