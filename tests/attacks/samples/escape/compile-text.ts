/*
tries: to compile text by each road that the language has, ordinary, async and generator functions among them
earns: all
naively: [file, marker]
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const functions: any[] = [function () {}, async () => {}, function* () {}, async function* () {}];
for (const f of functions) strike(caught(() => f.constructor('return process')()));
const global: any = globalThis;
for (const name of ['eval', 'Function']) strike(caught(() => global[name]('process')), caught(() => new global[name]('return process')));
strike(caught(() => (0, eval)('process')), caught(() => Reflect.construct(Function, ['return process'])));
