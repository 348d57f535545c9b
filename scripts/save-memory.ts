import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 keep this process small: the coordinator of a batch waits most of the time, and would otherwise grow with the number of
 * reports that have passed through it, which nobody needs any more.
 *
 * To be called before anything else is done.
 */
export function saveMemory(): void {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
  // The optimising compiler takes more memory than what is compiled, and nothing here is calculated.
  setFlagsFromString('--no-opt');
}
