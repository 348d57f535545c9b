import { type Command, CommanderError } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';

/**
 * Reads what was typed after a command's name. False when help was asked for, and printed.
 *
 * Errors: `UsageError` with one line, which names the command's help.
 */
export function parseCommand(command: Command, args: readonly string[]): boolean {
  try {
    command
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .parse(args, { from: 'user' });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return false;
    const mistake = error.message.replace(/^error: /, '').replace(/\s+/g, ' ');
    throw new UsageError(`${mistake}; see ${command.name()} --help`);
  }
}
