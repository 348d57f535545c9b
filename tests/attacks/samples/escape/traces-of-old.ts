/*
tries: the oldest leftovers of the language, which keep the last match, the caller or a prototype
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const legacy: any = RegExp;
/secret/.test('a secret');
for (const name of ['input', '$_', 'lastMatch', 'lastParen', 'leftContext', '$1']) strike(caught(() => legacy[name]));
const object: any = {};
strike(object.__proto__, caught(() => object.__lookupGetter__('__proto__')), caught(() => object.__defineGetter__('x', strike)));
strike(caught(() => Object.getOwnPropertyDescriptor(Object.prototype, '__proto__')!.get!.call(globalThis)));
strike(caught(() => (globalThis as any).__proto__.constructor), caught(() => (globalThis as any).constructor));
strike(caught(() => (Function.prototype as any).caller), caught(() => (Function.prototype as any).arguments));
