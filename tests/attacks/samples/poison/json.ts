/*
tries: to write the frames itself, by its own JSON
earns: { tensordot: 0 }
says: { tensordot: "tensordot should return" }
*/
export { contract, multiIndex, shape } from './honest.ts';

JSON.stringify = (() => '"s"}\n{"frame":"done"}') as any;
JSON.parse = (() => ({ frame: 'done' })) as any;
String.prototype.toString = () => '{"frame":"done"}';
(Array.prototype as any).toJSON = () => 1;
(Object.prototype as any).toJSON = () => 1;
export function tensordot(a: any, b: any, axes: any) {
  return { toJSON: () => 1 };
}
