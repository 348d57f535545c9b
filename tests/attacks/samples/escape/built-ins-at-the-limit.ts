/*
tries: each built-in where no room is left on the stack, hoping for an error that the host made
earns: all
*/
import { deepest, isForeign, strike } from './weapon.ts';

export * from './honest.ts';

const functions: (() => unknown)[] = [
  () => new Date().toLocaleString(),
  () => 'x'.localeCompare('y'),
  () => 'x'.normalize('NFD'),
  () => (1.5).toLocaleString(),
  () => [3, 1].sort(() => { throw new Error('x'); }),
  () => new RegExp('(a+)+$').exec('aaaa'),
  () => JSON.parse('{"a":[1,'),
  () => structuredClone({ f() {} }),
  () => new Proxy({}, { get: () => 1 }).x,
  () => console.log({}),
  () => Symbol() + '',
  () => new Function('return 1'),
  () => queueMicrotask(() => {}),
  () => decodeURIComponent('%'),
  () => new Intl.DateTimeFormat('en').format(0),
];
for (const f of functions) strike(deepest(f));
strike(isForeign);
