import { Command } from 'commander';
import { parseCommand } from './parse-command.ts';
import { addSandboxOptions, type SandboxOptions } from './sandbox-options.ts';

/** What was typed after `nablagrade test`. */
export interface StudentTestsOptions extends SandboxOptions {
  /** As they were typed; all tests of the folder when none is. */
  readonly files: readonly string[];
}

/**
 * Reads the command line of `nablagrade test`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseStudentTestsOptions(args: readonly string[]): StudentTestsOptions | undefined {
  const command = addSandboxOptions(
    new Command('nablagrade test')
      .description('Runs your own tests under the limits of grading; they import nablagrade/jest.')
      .argument('[files...]', 'test files (default: every .test.ts file of this folder and those in it)'),
  ).addHelpText('after', '\nStatus: 0 all pass, 1 some fail, 2 wrong call, 3 a fault of the grader.');
  if (!parseCommand(command, args)) return undefined;
  return { ...command.opts(), files: command.args };
}
