/*
tries: "`import()` where no room is left on the stack, which on some lines of Node throws an error of the host at once"
earns: all
*/
import { deepest, strike } from './weapon.ts';

export * from './honest.ts';

for (const specifier of ['fs', 'node:vm']) strike(deepest(() => import(specifier)), deepest(() => (async () => import(specifier))()));
