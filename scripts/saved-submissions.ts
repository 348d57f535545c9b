import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Submission } from '../graders/contract/submission.ts';

/** Units: milliseconds. A save is noticed within two looks. */
const shortestPause = 40;

/** Looking takes at most this share of the time. */
const shareOfLooking = 0.2;

/**
 * A submission as it is now, and again each time that it was saved with another content; as a `UsageError` while there is none.
 *
 * `look` reads it anew. It is asked over and over, which unlike the system's notices also works for network folders, for a folder
 * that is removed and comes back, and for any number of files beside it. What an editor is still writing is waited for: the
 * same content must be seen twice.
 * Errors: those of `look`, other than `UsageError`.
 */
export async function* savedSubmissions(look: () => Promise<Submission>): AsyncGenerator<Submission | UsageError> {
  let told: string | undefined;
  let before: string | undefined;
  for (;;) {
    const begun = performance.now();
    const seen = await look().catch(usageError);
    const pause = Math.max(shortestPause, (performance.now() - begun) / shareOfLooking);
    const state = seen instanceof UsageError ? seen.message : seen.hash;
    if (state !== told && (told === undefined || state === before)) {
      told = state;
      yield seen;
    }
    before = state;
    await setTimeout(pause);
  }
}

function usageError(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}
