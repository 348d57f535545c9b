import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';

/** What was typed after `npm run grade --`, checked for form. */
export interface GradeOptions {
  readonly operands: readonly string[];
  readonly reporters: readonly Reporter[];
  readonly seed?: string;
  readonly only?: readonly string[];
  readonly minScore?: number;
  readonly types: boolean;
}

export interface Reporter {
  readonly name: ReporterName;
  /** Standard output when absent. */
  readonly file?: string;
}

export type ReporterName = (typeof reporterNames)[number];

const reporterNames = ['terminal', 'json'] as const;

/**
 * Reads the command line of `grade`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseGradeOptions(args: readonly string[]): GradeOptions | undefined {
  const command = gradeCommand();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined;
    throw new UsageError(`${error.message.replace(/^error: /, '')}; see npm run grade -- --help`);
  }
  const { reporter = [{ name: 'terminal' }], ...options } = command.opts();
  return { operands: command.args, reporters: reporter, types: false, ...options };
}

function gradeCommand(): Command {
  return new Command('npm run grade --')
    .description('Grades one submission and prints the report that its student reads.')
    .argument('[assignment]', 'its id, e.g. a6 (default: the one that package.json names under "nablagrade")')
    .argument('[submission]', 'a folder, or one .ts file')
    .option('--reporter <name[=file]>', `${reporterNames.join(' or ')}; may be repeated`, addReporter)
    .option('--seed <text>', "draw the cases from another seed than the rubric's")
    .option('--only <id>', 'grade this criterion only; may be repeated', (id: string, ids: string[] = []) => [
      ...ids,
      id,
    ])
    .option('--min-score <percent>', 'end with status 1 when the score is below', parsePercent)
    .option('--types', 'report type errors too')
    .addHelpText('after', '\nStatus: 0 graded, 1 below --min-score, 2 wrong call or rubric, 3 a fault of the grader.')
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
}

function addReporter(text: string, reporters: Reporter[] = []): Reporter[] {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  const known = reporterNames.find((each) => each === name);
  if (!known) throw new InvalidArgumentError(`there are: ${reporterNames.join(', ')}`);
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('a file name must stand after "="');
  return [...reporters, { name: known, ...(file === '' ? {} : { file }) }];
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new InvalidArgumentError('it must be a number from 0 to 100');
}
