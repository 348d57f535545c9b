import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { parseCommand } from './parse-command.ts';
import { parseCount } from './parse-count.ts';
import { addSandboxOptions, type SandboxOptions } from './sandbox-options.ts';

/** What was typed after `npm run worker --`, checked for form. */
export interface WorkerOptions extends SandboxOptions {
  readonly queue: string;
  readonly jobs: number;
}

/**
 * Reads the command line of `worker`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseWorkerOptions(args: readonly string[]): WorkerOptions | undefined {
  const command = workerCommand();
  if (!parseCommand(command, args)) return undefined;
  return command.opts();
}

function workerCommand(): Command {
  const command = new Command('npm run worker --')
    .description(
      'Grades for every batch on a queue that wants the grader and the rubric of this machine, until Ctrl-C.',
    )
    .requiredOption('--queue <url>', 'the Redis server, as in redis://HOST:6379; rediss:// for TLS')
    .option('--jobs <number>', 'how many submissions to grade at a time', parseCount, availableParallelism());
  return addSandboxOptions(command).addHelpText(
    'after',
    '\nStatus: 0 after Ctrl-C, 2 wrong call or no server, 3 a fault of the grader.',
  );
}
