import type { Limits } from '../contract/limits.ts';
import { type GuestEnd, type GuestProcess, spawnGuest } from './guest-process.ts';
import { notStarted, type Sandbox, type SandboxLevel } from './sandbox.ts';

/** A process that waits for one request, answers it in lines and ends. */
export interface Guest {
  /**
   * The level at which it came up.
   *
   * Errors: `UsageError` or `GraderError` as those of `Sandbox.weaken`.
   */
  readonly level: Promise<SandboxLevel>;
  /** As the process's own, but for its end, which is always one of a guest that started; the same errors as `level`. */
  converse(...order: Parameters<GuestProcess['converse']>): Promise<GuestEnd>;
  /** Ends the process, whether it was used or not. */
  dispose(): void;
}

/**
 * Starts a guest, which gets ready while the host does other things.
 *
 * Where the sandbox's level does not work, the next takes over before the guest was given anything.
 * Errors: `GraderError` when the system refuses at once; a guest that cannot start later on fails in `level` and `converse`.
 */
export function startGuest(guestSource: string, limits: Limits, sandbox: Sandbox): Guest {
  let current = spawnGuest(guestSource, limits, sandbox.level);
  let isDisposed = false;

  const starting = start();
  const level = starting.then((guest) => guest.level);
  // Whoever converses hears of a fault; not to ask for the level is no second one.
  level.catch(() => undefined);

  async function start(): Promise<GuestProcess> {
    for (;;) {
      const failure = await current.started;
      if (failure === undefined) {
        sandbox.keep(current.level);
        return current;
      }
      if (isDisposed || !failure.mayBeTheJail) throw notStarted(failure.reason);
      sandbox.weaken(current.level, failure.reason);
      current = spawnGuest(guestSource, limits, sandbox.level);
    }
  }

  return {
    level,
    converse: async (...order) => {
      // Not to wait for the start saves the way there and back: the guest finds its request when it is up.
      const end = await current.converse(...order);
      if (end !== 'unstarted') return end;
      const next = await starting;
      return next.converse(...order) as Promise<GuestEnd>;
    },
    dispose: () => {
      isDisposed = true;
      current.kill();
    },
  };
}
