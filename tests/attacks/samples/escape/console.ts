/*
tries: the console, whose methods a careless host lends from its own realm
earns: all
prints: a function
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const own: any = console;
strike(own, own.constructor, own._stdout, own.Console, ...Object.values(own));
for (const name of Object.getOwnPropertyNames(own)) {
  strike(caught(() => own[name].constructor('return process')()), caught(() => own[name].call(undefined, Symbol('x'))));
  strike(caught(() => own[name]({ get a() { throw new Error('x'); } })), caught(() => own[name](own[name])));
}
