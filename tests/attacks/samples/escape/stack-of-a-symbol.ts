/*
tries: V8 formats a stack in the outer realm, and its complaint about a symbol for a name is an error of that realm
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

class Own extends Error {}
const made: any[] = [new Error('x'), new Own('y'), new AggregateError([]), new TypeError('z', { cause: 1 })];
for (const error of made) {
  error.name = Symbol('name');
  strike(caught(() => error.stack), caught(() => `${error}`), error);
  Object.defineProperty(error, 'message', { get() { throw Symbol('message'); } });
  strike(caught(() => error.stack), caught(() => String(error)));
}
