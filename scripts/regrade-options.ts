import { Command } from 'commander';
import { addBatchOptions, type BatchOptions, readBatchCommand } from './batch-options.ts';

/** What was typed after `npm run regrade --`, checked for form. */
export interface RegradeOptions extends BatchOptions {
  /** The folder that an earlier batch wrote. */
  readonly against: string;
  readonly allowLower: boolean;
}

/**
 * Reads the command line of `regrade`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseRegradeOptions(args: readonly string[], known: readonly string[]): RegradeOptions | undefined {
  const command = new Command('npm run regrade --').description(
    "Grades a class with today's rubric into a new folder and shows whose score is another than in an old one, which stays as it is.",
  );
  addBatchOptions(command)
    .requiredOption('--against <folder>', 'what an earlier batch wrote')
    .option('--allow-lower', 'end with status 0 even where a score is lower', false)
    .addHelpText(
      'after',
      '\nStatus: 0 no score is lower, 1 some are or are lost, 2 wrong call or rubric, 3 some are not graded.',
    );
  return readBatchCommand(command, args, known);
}
