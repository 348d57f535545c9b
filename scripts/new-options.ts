import { Command } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseCommand } from './parse-command.ts';

/** What was typed after `npm run new --`, checked for form. */
export interface NewOptions {
  readonly id: string;
  readonly title: string;
}

/** As long as a report's heading may be; the rubric's schema says so too. */
const longestTitle = 80;

/**
 * Reads the command line of `new`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseNewOptions(args: readonly string[]): NewOptions | undefined {
  const command = newCommand();
  if (!parseCommand(command, args)) return undefined;
  const [id = '', ...words] = command.args;
  return { id: checkedId(id), title: checkedTitle(words.join(' ').trim()) };
}

function newCommand(): Command {
  return new Command('npm run new --')
    .description('Makes a new assignment: a small one that works, to be turned into yours.')
    .argument('<id>', 'its id, e.g. a9')
    .argument('<title...>', 'what its README and its reports are headed with')
    .addHelpText('after', '\nStatus: 0 made, 2 wrong call or an id that is taken, 3 a fault of the grader.');
}

function checkedId(id: string): string {
  if (/^[a-z][a-z0-9-]{0,29}$/.test(id)) return id;
  throw new UsageError(
    `${JSON.stringify(id)} is no id: a small letter comes first, then up to 29 small letters, digits and "-"`,
  );
}

function checkedTitle(title: string): string {
  if (/\p{Cc}/u.test(title)) throw new UsageError('a title is one line without control characters');
  if (title === '' || title.length > longestTitle)
    throw new UsageError(`a title has 1 to ${longestTitle} characters, and this one ${title.length}`);
  return title;
}
