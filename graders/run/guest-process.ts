import type { Limits } from '../contract/limits.ts';
import { LineSplitter } from './line-splitter.ts';
import { watchMemory } from './resident-memory.ts';
import { notStarted, type SandboxLevel } from './sandbox.ts';
import { killGroup, spawnChild } from './spawn-child.ts';
import { TimeMeter } from './time-meter.ts';

/** Milliseconds between two looks at the clock. */
const STEP_MS = 25;

/** Milliseconds in which a guest must be ready; a cold disk and a loaded machine included. */
const START_MS = 20_000;

/** V8 prints a few thousand bytes when it runs out of memory. */
const STDERR_BYTES = 8 * 1024;

/** One process of Node, started at one level of the sandbox. */
export interface GuestProcess {
  readonly level: SandboxLevel;
  /** Undefined when the guest is up and waits for its request; else why it is not. */
  readonly started: Promise<StartFailure | undefined>;
  /**
   * Hands over the request, before or after the start, and reads the answer up to its last line or the guest's end. A guest that
   * has said its last word is ended, and not waited for.
   *
   * Errors: `GraderError` when the process ended between its start and the student's code.
   */
  converse(request: string, clock: Clock, onLine: LineReader): Promise<GuestEnd | 'unstarted'>;
  /** Ends the process, whether it was used or not. */
  kill(): void;
}

/** Why a guest did not start, and whether it may at a weaker level. */
export interface StartFailure {
  readonly reason: string;
  readonly mayBeTheJail: boolean;
}

/** Time that the guests of one submission may still use; shared and counted down. */
export interface Clock {
  leftMs: number;
}

/** What a line was: one of several, the last one, or one that makes no sense or can lead nowhere. */
export type LineReader = (line: string) => 'more' | 'last' | 'refused';

/** How a guest ended: by itself, by a limit, or because of a line that was refused. */
export type GuestEnd = 'exited' | 'refused' | 'wall-clock' | 'memory' | 'output';

/**
 * Spawns a guest as its own process group, with an empty environment.
 *
 * Errors: `GraderError` when the system refuses at once; what goes wrong later is in `started`.
 */
export function spawnGuest(guestSource: string, limits: Limits, level: SandboxLevel): GuestProcess {
  const child = spawnChild(guestSource, limits, level);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8', 0, STDERR_BYTES - said.length);
  });
  // A guest that died breaks the pipe; its end tells more.
  child.stdin?.on('error', () => undefined);

  const meter = new TimeMeter(child.pid, STEP_MS);
  let isRunning = true;
  let stage: 'starting' | 'started' | 'ready' = 'starting';
  let waitedMs = 0;
  let end: GuestEnd = 'exited';
  let conversation: { readonly clock: Clock; readonly onLine: LineReader } | undefined;
  // Another process may have the number of one that is gone.
  const kill = () => {
    if (isRunning) killGroup(child);
  };
  const finish = (why: GuestEnd) => {
    if (end === 'exited') end = why;
    kill();
  };

  let announce: (failure: StartFailure | undefined) => void = () => undefined;
  const started = new Promise<StartFailure | undefined>((resolve) => {
    announce = resolve;
  });
  const lines = new LineSplitter((line, bytesSoFar) => {
    if (end !== 'exited') return;
    waitedMs = 0;
    if (stage === 'starting' && line === STARTED) {
      stage = 'started';
      announce(undefined);
    } else if (stage === 'started' && line === READY) {
      stage = 'ready';
      meter.step();
    } else if (stage !== 'ready') finish('refused');
    else if (bytesSoFar > limits.outputBytes) finish('output');
    else read(line);
  });
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const read = (line: string) => {
    const reading = conversation?.onLine(line) ?? 'refused';
    if (reading === 'refused') finish('refused');
    if (reading !== 'last') return;
    // After its last word it has nothing to say.
    conversation = undefined;
    kill();
    leave();
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    lines.push(chunk);
    if (lines.bytes > limits.outputBytes) finish('output');
  });

  // Steps are counted, not hours: while the host itself is busy a step is late, and what has come meanwhile is read
  // before the next one. The guest is charged for no more than it was seen to use.
  const timer = setInterval(() => {
    // One that was started ahead may wait as long as it likes.
    if (stage === 'started' && conversation === undefined) return;
    if (stage !== 'ready' || conversation === undefined) {
      waitedMs += STEP_MS;
      if (waitedMs >= START_MS) finish('wall-clock');
      return;
    }
    const spentMs = meter.step();
    waitedMs += spentMs;
    conversation.clock.leftMs -= spentMs;
    if (waitedMs >= limits.wallMsPerCall || conversation.clock.leftMs <= 0) finish('wall-clock');
  }, STEP_MS);

  const closed = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      announce({ reason: error.message, mayBeTheJail: false });
      resolve();
    });
    // Nothing that the guest may have started keeps its pipes open.
    child.on('exit', () => {
      killGroup(child);
      isRunning = false;
    });
    child.on('close', (code) => {
      const reason = said || (end === 'exited' ? `status ${code}` : end);
      // A process that was killed, by whatever frees memory on a machine that is short of it, says nothing about its jail.
      announce({ reason, mayBeTheJail: code !== null && code !== KILLED_INSIDE });
      resolve();
    });
  }).then(() => clearInterval(timer));

  const converse: GuestProcess['converse'] = async (request, clock, onLine) => {
    conversation = { clock, onLine };
    waitedMs = 0;
    const unwatch = watchMemory(child.pid, limits, () => finish('memory'));
    child.stdin?.end(request);
    await Promise.race([closed, left]);
    unwatch();
    if (stage === 'starting') return 'unstarted';
    if (stage === 'started') throw notStarted(said || end);
    return end === 'exited' && /out of memory/i.test(said) ? 'memory' : end;
  };

  return { level, started, converse, kill };
}

// One of the first words that a guest says comes before it is given anything, the other before it runs what it was given.
const STARTED = '{"frame":"started"}';
const READY = '{"frame":"ready"}';

/** The status of a program that reports the death of another by SIGKILL. */
const KILLED_INSIDE = 128 + 9;
