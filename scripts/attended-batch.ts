import { join } from 'node:path';
import type { BatchOptions } from './batch-options.ts';
import { BatchProgress } from './batch-progress.ts';
import { batchSummary } from './batch-summary.ts';
import { type BatchRun, runBatch } from './run-batch.ts';
import { saveMemory } from './save-memory.ts';
import { writeOut } from './write-out.ts';

/** Ctrl-C, or the end of a machine's day. */
class Interrupted extends Error {
  readonly status: number;

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`stopped by ${signal}`);
    this.status = signal === 'SIGINT' ? 130 : 143;
  }
}

/**
 * A batch with somebody before the terminal: tells how far it is, what needs a look and where everything is, and stops when it is
 * interrupted. Paths are relative to the folder `typedIn`; `finish` is told what came of it, and gives back the status.
 *
 * Errors: those of `runBatch` and `finish`.
 */
export async function attendedBatch(
  options: BatchOptions,
  typedIn: string,
  finish: (run: BatchRun) => Promise<number> | number,
): Promise<number> {
  saveMemory();
  const signal = interruption();
  let progress: BatchProgress | undefined;
  let seen = { done: 0, total: 0 };
  try {
    const run = await runBatch(options, typedIn, signal, {
      onBegin: (total) => {
        seen = { done: 0, total };
        if (!options.quiet) progress = new BatchProgress(total, (line) => process.stderr.write(`${line}\n`));
      },
      onTrouble: (line) => void process.stderr.write(`${line}\n`),
      onDone: (row, done, isReused) => {
        seen = { ...seen, done };
        progress?.update(row, done, isReused);
      },
    });
    progress?.stop();
    const { result, problems, sandboxes } = run;
    const sandbox = sandboxes.size > 0 ? ` (sandbox: ${[...sandboxes].join(', ')})` : '';
    const place = `${join(options.out, 'index.html')} shows the class, grades.csv and reports/ stand beside it${sandbox}`;
    await writeOut(`${[...batchSummary(result, problems), place].join('\n')}\n`);
    return await finish(run);
  } catch (error) {
    progress?.stop();
    if (!(error instanceof Interrupted)) throw error;
    const { done, total } = seen;
    process.stderr.write(`${error.message}: ${done} of ${total} are done; the same command goes on from there\n`);
    return error.status;
  }
}

/** Aborted at the first signal; the second one ends the process as it stands, and what is stored is whole even then. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const interrupted = new Interrupted(name);
      if (controller.signal.aborted) process.exit(interrupted.status);
      controller.abort(interrupted);
    });
  }
  return controller.signal;
}
