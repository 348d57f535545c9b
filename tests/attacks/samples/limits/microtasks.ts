/*
tries: an endless chain of microtasks, and a process that is kept alive
earns: all
*/
import { caught } from './weapon.ts';

export * from './honest.ts';
const chain = (): any => Promise.resolve().then(chain);
chain();
caught(() => setInterval(() => {}, 1));
caught(() => new (globalThis as any).Worker(''));
new Promise(() => {});
