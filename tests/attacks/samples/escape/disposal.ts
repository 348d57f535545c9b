/*
tries: errors that the engine makes of two others, on the lines of Node that know them
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const { DisposableStack, SuppressedError }: any = globalThis;
const made = caught(() => {
  const stack = new DisposableStack();
  for (const name of ['x', 'y', 'z']) stack.defer(() => { throw Symbol(name); });
  stack.dispose();
});
strike(made, caught(() => made.error), caught(() => made.suppressed), caught(() => { made.name = Symbol('name'); return made.stack; }));
const error = caught(() => new SuppressedError(1, 2));
strike(error, caught(() => { error.name = Symbol('name'); return error.stack; }));
