/*
tries: what a module is given to be evaluated with
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';
declare const require: any, module: any, exports: any;

strike(require, module, exports, module.exports, caught(() => require.main), caught(() => require.cache), caught(() => module.parent));
strike(caught(() => module.constructor._load('fs')), caught(() => require.constructor('return process')()));
strike(caught(() => require({ toString() { throw module; } })), caught(() => require(Symbol.iterator)));
