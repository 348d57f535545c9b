import type { Limits } from '../contract/limits.ts';
import type { ModuleOutcome, Observations } from '../contract/observation.ts';
import type { Call } from '../contract/plan.ts';
import type { CompiledSubmission } from './compile-submission.ts';
import type { Clock, GuestEnd } from './guest-process.ts';
import { type Loss, Recorder } from './recorder.ts';
import { Sandbox } from './sandbox.ts';
import { type Guest, startGuest } from './start-guest.ts';

/** What to run, and with what. */
export interface RunOrder {
  readonly plan: { readonly calls: readonly Call[] };
  readonly compiled: CompiledSubmission;
  /** Names of the contract, whether they are called or not. */
  readonly exports: readonly string[];
  readonly limits: Limits;
  /** The text that `node -e` is given. */
  readonly guestSource: string;
  /** One that was started ahead; whoever started it ends it, should it not be needed. */
  readonly firstGuest?: Guest;
  /** The strongest that works here when absent. */
  readonly sandbox?: Sandbox;
}

/** A run under way. */
export interface Run {
  /** Known as soon as the module has loaded, before the calls end. */
  readonly module: Promise<ModuleOutcome>;
  readonly observations: Promise<Observations>;
}

/**
 * Makes all calls of a plan in guests and observes what comes of them.
 *
 * A call that takes its guest down costs that call; a fresh guest goes on after it, as often as `limits.restarts` allows.
 * Errors: both promises reject with a `GraderError` when no guest can be started; no submission makes them reject.
 * Example: `await runPlan({ plan, compiled, exports: ['loss'], limits: defaultLimits, guestSource }).observations`.
 */
export function runPlan(order: RunOrder): Run {
  const recorder = new Recorder(order);
  const observations = run(order, recorder);
  const module = Promise.race([recorder.module, observations.then((seen) => seen.module)]);
  // Whoever waits for the observations hears of a fault; not to wait for the module is no second one.
  module.catch(() => undefined);
  return { module, observations };
}

async function run(order: RunOrder, recorder: Recorder): Promise<Observations> {
  const { compiled, limits, firstGuest, sandbox = new Sandbox() } = order;
  if (compiled.problems.length > 0) return recorder.observations({ outcome: 'did-not-compile' });
  const clock: Clock = { leftMs: limits.wallMsInAll };
  for (let guests = 0; guests <= limits.restarts && clock.leftMs > 0; guests++) {
    const request = recorder.nextRequest();
    if (request === undefined) break;
    const guest = guests === 0 && firstGuest ? firstGuest : startGuest(order.guestSource, limits, sandbox);
    const end = await guest.converse(JSON.stringify(request), clock, (line) => recorder.read(line));
    if (recorder.isFinished) break;
    recorder.lose(lossOf(end, clock, limits));
    if (recorder.isFinished) break;
  }
  return recorder.observations();
}

function lossOf(end: GuestEnd, clock: Clock, limits: Limits): Loss {
  switch (end) {
    case 'wall-clock':
      return { outcome: 'stopped', limit: end, amount: clock.leftMs > 0 ? limits.wallMsPerCall : limits.wallMsInAll };
    case 'memory':
      return { outcome: 'stopped', limit: end, amount: limits.heapMiB };
    case 'output':
      return { outcome: 'stopped', limit: end, amount: limits.outputBytes };
    case 'exited':
    case 'refused':
      return { outcome: 'stopped', limit: 'crash' };
  }
}
