/*
tries: an error whose fields are getters, called by whoever describes it, with symbols and objects for texts
earns: { tensordot: 0, purity: 3 }
says: { tensordot: threw Error }
*/
import { strike } from './weapon.ts';

export { contract, multiIndex, shape } from './honest.ts';
export function tensordot(a: any, b: any, axes: any) {
  const error = new Error('x');
  for (const key of ['name', 'message', 'stack', 'cause', 'toString', 'code', Symbol.toStringTag, Symbol.for('nodejs.util.inspect.custom')]) {
    Object.defineProperty(error, key, {
      get(this: any) {
        strike(this);
        return { toString() { strike(this); return Symbol('text'); } };
      },
    });
  }
  throw error;
}
