import { execFile } from 'node:child_process';
import type { Limits } from '../contract/limits.ts';

/** Milliseconds between two looks; an allocating loop takes some 50 MiB in that time. */
const LOOK_MS = 100;

/** MiB that Node itself takes, and that typed arrays may take besides the heap. */
const BESIDES_HEAP_MIB = 384;

/**
 * Ends a guest that takes too much memory outside its heap, where the system does not: off Linux, `ulimit -d` does not
 * count typed arrays. Call what is returned when the guest has ended.
 */
export function watchMemory(pid: number | undefined, { heapMiB }: Limits, onTooMuch: () => void): () => void {
  if (process.platform === 'linux' || pid === undefined) return () => undefined;
  const timer = setInterval(() => {
    residentMiB(pid, (taken) => {
      if (taken > heapMiB + BESIDES_HEAP_MIB) onTooMuch();
    });
  }, LOOK_MS);
  return () => clearInterval(timer);
}

/** MiB of a process in main memory, as the system's own command tells; not called back when that cannot be known. */
export function residentMiB(pid: number, onKnown: (taken: number) => void): void {
  const [file, args] =
    process.platform === 'win32'
      ? ['tasklist', ['/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh']]
      : ['ps', ['-o', 'rss=', '-p', `${pid}`]];
  execFile(file as string, args as string[], (_, output) => {
    // The last column of either, in KiB, with marks between the thousands and a unit after them on Windows.
    const kib = Number(output.trim().split('","').at(-1)?.replace(/\D/g, ''));
    if (kib > 0) onKnown(kib / 1024);
  });
}
