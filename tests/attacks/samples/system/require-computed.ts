/*
tries: to require Node's modules by names made at run time, which no compiler sees
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';
declare const require: any, module: any;

for (const name of ['fs', 'node:fs', 'child_process', 'module', 'vm', 'worker_threads', 'inspector', 'node:sqlite', 'node:test', 'wasi']) {
  for (const load of [require, module.require, (globalThis as any).require]) {
    const found = caught(() => load(name));
    if (found instanceof Error) continue;
    console.log('BREACH: a module');
    strike(found);
  }
}
