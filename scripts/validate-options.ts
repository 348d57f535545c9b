import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseCommand } from './parse-command.ts';

/** What was typed after `npm run validate --`, checked for form. */
export interface ValidateOptions {
  readonly assignments: readonly string[];
  readonly seeds: number;
  readonly mutants: number;
  readonly jobs: number;
  readonly write: boolean;
}

/** How many mutants of an assignment are tried where nothing else is asked for. */
const USUAL_MUTANTS = 250;

/**
 * Reads the command line of `validate`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseValidateOptions(args: readonly string[], known: readonly string[]): ValidateOptions | undefined {
  const command = validateCommand();
  if (!parseCommand(command, args)) return undefined;
  const { seeds, mutants, jobs, write } = command.opts();
  const unknown = command.args.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`"${unknown}" is no assignment; there are: ${known.join(', ')}`);
  if (write && (command.args.length > 0 || mutants === false)) {
    throw new UsageError('--write takes the mutants of all assignments: name none, and leave --no-mutants out');
  }
  const assignments = command.args.length > 0 ? command.args : known;
  return { assignments, seeds, mutants: mutants === false ? 0 : mutants, jobs, write };
}

function validateCommand(): Command {
  return new Command('npm run validate --')
    .description(
      'Holds rubrics to what is known: right work must get all points, and each known mistake must cost them.',
    )
    .argument('[assignments...]', 'their ids, e.g. a6 (default: all)')
    .option('--seeds <number>', "how many seeds to draw cases from, the rubric's own first", parseCount, 20)
    .option('--mutants <number>', 'try at most so many mutants of an assignment', parseCount, USUAL_MUTANTS)
    .option('--no-mutants', 'leave the mutants out')
    .option('--jobs <number>', 'how many submissions to run at a time', parseCount, availableParallelism())
    .option('--write', 'write the table of mutants to docs/mutants.md', false)
    .addHelpText(
      'after',
      '\nStatus: 0 all is well, 1 something must be mended, 2 wrong call, 3 a fault of the grader.',
    );
}

function parseCount(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('it must be a whole number above 0');
}
