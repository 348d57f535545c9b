/*
tries: WebAssembly and shared memory, whose errors and buffers come from elsewhere
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const global: any = globalThis;
for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'ShadowRealm', 'Intl', 'Temporal']) {
  if (name in global) console.log(`BREACH: ${name} is there`);
  strike(global[name], caught(() => new global[name]()));
}
strike(caught(() => new global.WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))));
strike(caught(() => new global.ShadowRealm().evaluate('globalThis')));
