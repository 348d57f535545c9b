import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import type { Audience } from '../graders/contract/disclosure.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseCommand } from './parse-command.ts';
import { parseCount } from './parse-count.ts';
import { addSandboxOptions, type SandboxOptions } from './sandbox-options.ts';

/** What was typed after `npm run batch --`, checked for form. */
export interface BatchOptions extends SandboxOptions {
  readonly assignment: string;
  /** Of the class: one folder or `.zip` for each student. */
  readonly folder: string;
  readonly out: string;
  readonly roster?: string;
  readonly exceptions?: string;
  /** As it was exported by Canvas, to be filled in. */
  readonly gradebook?: string;
  readonly jobs: number;
  /** Of the Redis server whose workers grade; this machine does when absent. */
  readonly queue?: string;
  readonly seed?: string;
  readonly fresh: boolean;
  /** Whether the class is written as Dolos reads it. */
  readonly similarity: boolean;
  readonly quiet: boolean;
  /** For whom the reports are; the rubric decides when absent. */
  readonly audience?: Audience;
}

/**
 * Reads the command line of `batch`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseBatchOptions(args: readonly string[], known: readonly string[]): BatchOptions | undefined {
  const description =
    'Grades a class. What is graded is kept, so that the same command goes on where it was interrupted.';
  const command = addBatchOptions(new Command('npm run batch --').description(description)).addHelpText(
    'after',
    '\nStatus: 0 all are graded, 2 wrong call or rubric, 3 a fault of the grader: some are not graded.',
  );
  return readBatchCommand(command, args, known);
}

/**
 * Reads a command line by a command that has the options of `batch`, and its own.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function readBatchCommand<Options extends BatchOptions>(
  command: Command,
  args: readonly string[],
  known: readonly string[],
): Options | undefined {
  if (!parseCommand(command, args)) return undefined;
  const [assignment = '', folder = ''] = command.args;
  if (!known.includes(assignment))
    throw new UsageError(`"${assignment}" is no assignment; there are: ${known.join(', ')}`);
  refuseBesideQueue(command);
  return { ...command.opts<Options>(), assignment, folder };
}

/** What everything that grades a class is told. */
export function addBatchOptions(command: Command): Command {
  command
    .argument('<assignment>', 'its id, e.g. a6')
    .argument('<folder>', 'that holds one folder or .zip for each student, named after the id')
    .requiredOption('--out <folder>', 'where reports, grades and the page for the staff go')
    .option(
      '--roster <file>',
      'a .csv with a column id and, where wanted, name, email, section, submitted_at, late_days_left',
    )
    .option('--exceptions <file>', 'a .yaml with extensions, excuses and overridden scores')
    .option('--gradebook <file>', 'the .csv that Canvas exported, to be filled in as OUT/canvas.csv')
    .option('--jobs <number>', 'how many submissions to grade at a time', parseCount, availableParallelism())
    .option('--queue <url>', 'have it graded by the workers of a Redis server, as in redis://HOST:6379')
    .option('--seed <text>', "draw the cases from another seed than the rubric's")
    .option('--fresh', 'grade what is graded once more', false)
    .option('--similarity', 'write OUT/similarity/, in which Dolos looks for copies', false)
    .option('--quiet', 'show no progress', false)
    .addOption(
      new Option('--audience <who>', 'whom the reports are for (default: as the rubric says)').choices([
        'student',
        'staff',
      ]),
    );
  return addSandboxOptions(command);
}

/** What each worker decides for its machine. */
function refuseBesideQueue(command: Command): void {
  const isTyped = (name: string) => command.getOptionValueSource(name) === 'cli';
  const refused = ['jobs', 'sandbox'].filter(isTyped);
  if (isTyped('queue') && refused.length > 0)
    throw new UsageError(`--${refused.join(' and --')} cannot stand beside --queue: each worker has its own`);
}
