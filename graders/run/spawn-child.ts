import { type ChildProcess, spawn } from 'node:child_process';
import { parse } from 'node:path';
import type { Limits } from '../contract/limits.ts';
import { guestCommand } from './guest-command.ts';
import { notStarted, type SandboxLevel } from './sandbox.ts';

/** Those that still run; they end when this process exits, lest one that does not end by itself be left behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killGroup(child);
});

/**
 * Spawns the command of a guest as its own process group, with an empty environment.
 *
 * Errors: `GraderError` when the system refuses at once; most refusals come later, as an event.
 */
export function spawnChild(guestSource: string, limits: Limits, level: SandboxLevel): ChildProcess {
  const { file, args, identity } = guestCommand(guestSource, limits, level);
  // The time zone and language are those of no machine. Windows cannot start a process without its root folder.
  const env: NodeJS.ProcessEnv = { TZ: 'UTC', LC_ALL: 'C' };
  if (process.env.SystemRoot !== undefined) env.SystemRoot = process.env.SystemRoot;
  // The root is always there, is nobody's to write to and need not be cleared up, were the host itself killed.
  const cwd = parse(process.execPath).root;
  const options = { cwd, env, detached: process.platform !== 'win32', stdio: 'pipe' as const, windowsHide: true };
  try {
    return kept(spawn(file, args, { ...options, ...identity }));
  } catch {
    // A container without a user `nobody` refuses the change of user.
    try {
      return kept(spawn(file, args, options));
    } catch (error) {
      throw notStarted(String(error));
    }
  }
}

function kept(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a process and all that it started. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
