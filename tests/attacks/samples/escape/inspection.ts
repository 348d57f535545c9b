/*
tries: the methods that Node calls on what it prints, copies or serialises
earns: all
prints: "{ a: 1, toJSON: a function, then: a function }"
*/
import { strike } from './weapon.ts';

export * from './honest.ts';

const names = ['nodejs.util.inspect.custom', 'nodejs.util.promisify.custom', 'nodejs.stream.disturbed', 'nodejs.dispose'];
const bait: any = { a: 1, toJSON: (...args: any[]) => strike(...args), then: (...args: any[]) => strike(...args) };
for (const name of names) {
  const trap = (...args: any[]) => strike(...args, args[1]?.stylize, args[2]);
  bait[Symbol.for(name)] = trap;
  Object.defineProperty(Object.prototype, Symbol.for(name), { value: trap });
}
console.log(bait);
