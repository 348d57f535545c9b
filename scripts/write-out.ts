import { GraderError } from '../graders/contract/grader-error.ts';

/**
 * Writes to standard output and waits until it is written.
 *
 * Errors: `GraderError` when it cannot be, as on a full disk. A reader that had enough (`| head`) is no error.
 */
export function writeOut(text: string): Promise<void> {
  // Without a listener the stream would throw into nothing what the callback is told anyway.
  if (process.stdout.listenerCount('error') === 0) process.stdout.once('error', () => undefined);
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') resolve();
      else reject(new GraderError(`standard output could not be written (${code})`, { cause: error }));
    });
  });
}
