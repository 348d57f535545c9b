import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Limits } from '../contract/limits.ts';
import { guestFlags } from './guest-flags.ts';
import { jailed } from './jail.ts';
import type { SandboxLevel } from './sandbox.ts';

/**
 * KiB of private memory: typed arrays lie outside the heap that V8's own flag limits, and Node 24 needs 400 MiB of it to start.
 */
const DATA_KIB = 1024 * 1024;

// Limits are inherited by all that is started from here, the jail's own programs and Node inside it. Where a hard limit is
// lower already, `ulimit` complains and the lower one stays. The processor time ends a guest whose host was killed.
const LIMITING_SHELL =
  'ulimit -d "$1" 2>/dev/null; ulimit -c 0 2>/dev/null; ulimit -f 0 2>/dev/null; ulimit -t "$2" 2>/dev/null; shift 2; exec "$@"';

/** User and group `nobody`. */
const NOBODY = 65534;

/** The program to start, its arguments and the user it should run as. */
export interface GuestCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/** What to spawn for a guest on this system: limited by a shell where there is one, and never as root where that can be helped. */
export function guestCommand(guestSource: string, limits: Limits, level: SandboxLevel): GuestCommand {
  const node = [process.execPath, ...guestFlags(process.versions.node, limits.heapMiB), '-e', guestSource];
  if (process.platform === 'win32') return { file: process.execPath, args: node.slice(1), identity: {} };
  const seconds = Math.ceil(limits.wallMsInAll / 1000) + 1;
  return {
    file: '/bin/sh',
    args: ['-c', LIMITING_SHELL, 'sh', `${DATA_KIB}`, `${seconds}`, ...jailed(level, node)],
    identity: process.getuid?.() === 0 && othersMayRun(process.execPath) ? { uid: NOBODY, gid: NOBODY } : {},
  };
}

/** A Node below root's own folder cannot be started by another user. */
function othersMayRun(path: string): boolean {
  for (let here = path; ; here = dirname(here)) {
    if (((statSync(here, { throwIfNoEntry: false })?.mode ?? 0) & 0o001) === 0) return false;
    if (here === dirname(here)) return true;
  }
}
