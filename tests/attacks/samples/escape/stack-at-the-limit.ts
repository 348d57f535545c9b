/*
tries: the stack of an error, read where no room is left on the stack of the machine
earns: all
*/
import { deepest, strike } from './weapon.ts';

export * from './honest.ts';

strike(
  deepest(() => new Error('x').stack),
  deepest(() => (undefined as any).x),
  deepest(() => {
    const error: any = new Error('x');
    error.name = Symbol('name');
    return error.stack;
  }),
  deepest(() => (Error as any).captureStackTrace({})),
);
