import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../contract/grader-error.ts';

/** A folder with a file for each batch that holds the output, or wants it. */
const folderName = '.nablagrade.lock';

/** To draw a number takes no second, unless another machine went down over it. */
const [lookMs, mostLooks] = [5, 400];

/** Names of the files: the number drawn (0 while it is being drawn), who drew it, and a name that was never used before. */
interface Ticket {
  readonly name: string;
  readonly number: number;
  readonly pid: number;
  /** When the process began, where the system tells: numbers of processes are used again. */
  readonly begun: string;
  readonly host: string;
}

/**
 * Makes this process the only one that writes to a folder, and returns what gives that up again.
 *
 * The one that comes second is refused, whatever the order of their steps; what a killed process left behind holds up nobody.
 * Errors: `UsageError` that says who holds it, or that nothing can be written there.
 * Source: Lamport, A new solution of Dijkstra's concurrent programming problem, CACM 17 (1974): here, whoever would have to
 * wait goes away. Files take the place of shared memory; they are renamed within one folder, so that no listing misses one.
 */
export async function lockOutput(out: string): Promise<() => Promise<void>> {
  const folder = join(out, folderName);
  const [mark, host] = [beginningOf(process.pid), encodeURIComponent(hostname())];
  const nameWith = (number: number) => `${number}~${process.pid}~${mark}~${host}~${token}`;
  const token = randomUUID();
  await begin(folder, nameWith(0), out);
  const others = await ticketsIn(folder);
  const mine = Math.max(0, ...others.map(({ number }) => number)) + 1;
  await rename(join(folder, nameWith(0)), join(folder, nameWith(mine)));
  const release = async () => {
    await rm(join(folder, nameWith(mine)), { force: true });
    // Somebody else may be drawing a number in it.
    await rmdir(folder).catch(() => undefined);
  };
  for (let looks = 0; ; looks++) {
    const rivals = (await ticketsIn(folder)).filter(({ name }) => !name.endsWith(token));
    const isFirst = ({ number, name }: Ticket) => number > 0 && isBefore(number, name, mine, nameWith(mine));
    const holder = rivals.find(isFirst) ?? (looks < mostLooks ? undefined : rivals[0]);
    if (holder) {
      await release();
      throw new UsageError(heldBy(holder, out, host));
    }
    if (rivals.every(({ number }) => number > 0)) return release;
    await setTimeout(lookMs);
  }
}

async function begin(folder: string, name: string, out: string): Promise<void> {
  for (;;) {
    try {
      await mkdir(folder, { recursive: true });
      return await writeFile(join(folder, name), '', { flag: 'wx' });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Somebody else gave it up between the two steps.
      if (code === 'ENOENT') continue;
      throw new UsageError(`${out}: nothing can be written there (${code}); name another folder with --out`);
    }
  }
}

/** Those of processes that still run; what others left behind is removed on the way. */
async function ticketsIn(folder: string): Promise<Ticket[]> {
  const tickets: Ticket[] = [];
  for (const name of await readdir(folder)) {
    const [number, pid, begun = '', host = ''] = name.split('~');
    const ticket = { name, number: Number(number), pid: Number(pid), begun, host };
    if (isGone(ticket)) await rm(join(folder, name), { force: true });
    else tickets.push(ticket);
  }
  return tickets;
}

/** Of another machine nothing is known. */
function isGone({ pid, begun, host }: Ticket): boolean {
  return host === encodeURIComponent(hostname()) && beginningOf(pid) !== begun;
}

/** '' for a process that is gone; where the system tells no time, that it runs is all that is known. */
function beginningOf(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return '';
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // After the name, in brackets, which may hold anything: the state first, and the time of the start is the 20th field.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return 'running';
  }
}

function isBefore(number: number, name: string, mine: number, myName: string): boolean {
  return number < mine || (number === mine && name < myName);
}

function heldBy({ pid, host, name }: Ticket, out: string, here: string): string {
  if (host === here)
    return `${out} is being written by another batch (process ${pid}): wait for it, or name another --out`;
  const file = join(out, folderName, name);
  return `${out} is being written by a batch on ${decodeURIComponent(host)}: if that has ended, remove ${file}`;
}
