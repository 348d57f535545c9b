/*
tries: the network by whatever the global object might offer
earns: all
*/
import { target } from './target.ts';
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const global: any = globalThis;
for (const name of ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'BroadcastChannel', 'MessageChannel', 'Worker', 'importScripts']) {
  if (name in global) console.log(`BREACH: ${name} is there`);
  strike(caught(() => global[name](`http://127.0.0.1:${target.tcp}/`)), caught(() => new global[name](`ws://127.0.0.1:${target.tcp}/`)));
}
