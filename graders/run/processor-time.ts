import { readFileSync } from 'node:fs';

/** Milliseconds in one tick of Linux's accounts; 100 a second on every system that Node runs on. */
const TICK_MS = 10;

/**
 * Milliseconds of processor time that a process and those that it started have taken so far.
 *
 * Undefined where the system does not tell in a file: off Linux, and for a process that is gone.
 */
export function processorTime(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold anything. After it, user and system time are the 12th and 13th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
    const ids = started === '' ? [] : started.split(' ').map(Number);
    return ids.reduce((sum, id) => sum + (processorTime(id) ?? 0), own);
  } catch {
    return undefined;
  }
}
