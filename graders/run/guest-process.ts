import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraderError } from '../contract/grader-error.ts';
import type { Limits } from '../contract/limits.ts';
import { guestCommand } from './guest-command.ts';
import { LineSplitter } from './line-splitter.ts';

/** Milliseconds between two looks at the clock. */
const STEP_MS = 25;

/** Milliseconds in which a guest must be ready; a cold disk and a loaded machine included. */
const START_MS = 20_000;

/** V8 prints a few thousand bytes when it runs out of memory. */
const STDERR_BYTES = 8 * 1024;

/** A process that waits for one request, answers it in lines and ends. */
export interface Guest {
  /**
   * Hands over the request and reads the answer; `onLine` returns false to end the guest at once.
   *
   * Errors: `GraderError` when the process could not start or ended before the student's code began.
   */
  converse(request: string, clock: Clock, onLine: (line: string) => boolean): Promise<GuestEnd>;
  /** Ends the process, whether it was used or not. */
  dispose(): void;
}

/** Wall-clock time that the guests of one submission may still use; shared and counted down. */
export interface Clock {
  leftMs: number;
}

/** How a guest ended: by itself, by a limit, or because `onLine` refused a line. */
export type GuestEnd = 'exited' | 'refused' | 'wall-clock' | 'memory' | 'output';

/**
 * Starts a guest, which gets ready while the host does other things.
 *
 * It runs as its own process group, with an empty environment, in an empty folder.
 * Errors: none here; a guest that cannot start fails in `converse`.
 */
export function startGuest(guestSource: string, limits: Limits): Guest {
  const folder = mkdtempSync(join(tmpdir(), 'nablagrade-'));
  const child = spawnGuest(guestSource, limits, folder);
  const errors: string[] = [];
  let errorBytes = 0;
  child.stderr?.on('data', (chunk: Buffer) => {
    if (errorBytes < STDERR_BYTES) errors.push(chunk.toString('utf8', 0, STDERR_BYTES - errorBytes));
    errorBytes += chunk.length;
  });
  // A guest that died breaks the pipe; its end tells more.
  child.stdin?.on('error', () => undefined);

  let isRunning = true;
  // Another process may have the number of one that is gone.
  const kill = () => {
    if (isRunning) killGroup(child);
  };
  const closed = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      errors.push(error.message);
      resolve();
    });
    // Nothing that the guest may have started keeps its pipes open.
    child.on('exit', () => {
      killGroup(child);
      isRunning = false;
    });
    child.on('close', () => resolve());
  }).then(() => rmSync(folder, { recursive: true, force: true }));

  const converse: Guest['converse'] = async (request, clock, onLine) => {
    let end: GuestEnd = 'exited';
    let isReady = false;
    let waitedMs = 0;
    const finish = (why: GuestEnd) => {
      if (end === 'exited') end = why;
      kill();
    };
    const lines = new LineSplitter((line, bytesSoFar) => {
      if (end !== 'exited') return;
      waitedMs = 0;
      if (!isReady) isReady = line === READY;
      else if (bytesSoFar > limits.outputBytes) finish('output');
      else if (!onLine(line)) finish('refused');
    });
    child.stdout?.on('data', (chunk: Buffer) => {
      lines.push(chunk);
      if (lines.bytes > limits.outputBytes) finish('output');
    });
    child.stdin?.end(request);

    // Steps are counted, not hours: while the host itself is busy a step is late, and what has come meanwhile is read
    // before the next one. The guest is charged for no more than it was seen to use.
    const timer = setInterval(() => {
      waitedMs += STEP_MS;
      if (!isReady) {
        if (waitedMs >= START_MS) finish('wall-clock');
        return;
      }
      clock.leftMs -= STEP_MS;
      if (waitedMs >= limits.wallMsPerCall || clock.leftMs <= 0) finish('wall-clock');
    }, STEP_MS);
    await closed;
    clearInterval(timer);
    const said = errors.join('').slice(0, STDERR_BYTES);
    if (!isReady) throw new GraderError(`the process for the student's code did not start: ${said.trim() || end}`);
    return end === 'exited' && /out of memory/i.test(said) ? 'memory' : end;
  };

  return { converse, dispose: kill };
}

const READY = '{"frame":"ready"}';

function spawnGuest(guestSource: string, limits: Limits, cwd: string): ChildProcess {
  const { file, args, identity } = guestCommand(guestSource, limits);
  // The time zone and language are those of no machine. Windows cannot start a process without its root folder.
  const env: NodeJS.ProcessEnv = { TZ: 'UTC', LC_ALL: 'C' };
  if (process.env.SystemRoot !== undefined) env.SystemRoot = process.env.SystemRoot;
  const options = { cwd, env, detached: process.platform !== 'win32', stdio: 'pipe' as const, windowsHide: true };
  try {
    return spawn(file, args, { ...options, ...identity });
  } catch {
    // A container without a user `nobody` refuses the change of user.
    return spawn(file, args, options);
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
