/*
tries: the error of an endless recursion, through calls, getters, conversions, proxies and JSON
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const call = (): any => call();
const getter = { get x(): any { return this.x; } };
const text = { toString(): string { return `${this}`; } };
const proxy: any = new Proxy({}, { get: (_, key, self) => self[key] });
const json = { toJSON(): any { return JSON.stringify(this); } };
class Endless { constructor() { new Endless(); } }
for (const run of [call, () => getter.x, () => `${text}`, () => proxy.x, () => JSON.stringify(json), () => new Endless()]) {
  const thrown = caught(run);
  strike(thrown, thrown.constructor, caught(() => thrown.stack));
}
