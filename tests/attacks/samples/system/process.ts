/*
tries: the process, by each name and object that might lead to it
earns: all
naively: [file, connection, secret]
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const global: any = globalThis;
for (const name of ['process', 'global', 'root', 'self', 'window', 'Buffer', 'Deno', 'Bun', 'navigator', 'performance', 'crypto', 'internalBinding', 'primordials']) {
  if (name in globalThis) console.log(`BREACH: ${name} is there`);
  strike(caught(() => global[name]), caught(() => global[name].constructor));
}
