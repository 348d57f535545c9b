/*
tries: to end the grader by a signal
earns: all
*/
import { caught } from './weapon.ts';

export * from './honest.ts';
declare const process: any;

for (const road of [() => process, () => (console.log as any).constructor('return process')(), () => (globalThis as any).process]) {
  caught(() => road().kill(road().ppid, 'SIGKILL'));
  caught(() => road()._kill(road().ppid, 9));
}
