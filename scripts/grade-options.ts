import { Command, InvalidArgumentError, Option } from 'commander';
import type { Audience } from '../graders/contract/disclosure.ts';
import { UsageError } from '../graders/contract/grader-error.ts';
import type { Replay } from '../graders/plan/plan-replay.ts';
import { type ReporterName, reporters } from '../graders/render/reporters.ts';
import { parseCommand } from './parse-command.ts';
import { addSandboxOptions, type SandboxOptions } from './sandbox-options.ts';

/** What was typed after `npm run grade --`, checked for form. */
export interface GradeOptions extends SandboxOptions {
  readonly operands: readonly string[];
  readonly reporters: readonly ReporterChoice[];
  readonly seed?: string;
  readonly only?: readonly string[];
  /** The one case to grade, of the only criterion. */
  readonly replay?: Replay;
  readonly minScore?: number;
  readonly types: boolean;
  /** For whom the report is; the rubric decides when absent. */
  readonly audience?: Audience;
  /** How much the terminal shows; what a student wants day by day when absent. */
  readonly detail?: 'quiet' | 'verbose';
  /** Whether to grade again at each save, until it is interrupted. */
  readonly watch: boolean;
  /** Where facts of the machine go. */
  readonly runFile?: string;
  /** A receipt that the submission is to be graded by. */
  readonly verify?: string;
}

export interface ReporterChoice {
  readonly name: ReporterName;
  /** Standard output when absent. */
  readonly file?: string;
}

const reporterNames = Object.keys(reporters) as ReporterName[];

/**
 * Reads the command line of `grade`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseGradeOptions(args: readonly string[]): GradeOptions | undefined {
  const command = gradeCommand();
  if (!parseCommand(command, args)) return undefined;
  const { reporter = [{ name: 'terminal' }], case: replay, quiet, verbose, ...rest } = command.opts();
  refuseSharedPlaces(reporter);
  const options: GradeOptions = {
    operands: command.args,
    reporters: reporter,
    types: false,
    watch: false,
    ...rest,
    ...(replay ? { replay } : {}),
    ...(quiet ? { detail: 'quiet' } : verbose ? { detail: 'verbose' } : {}),
  };
  if (options.watch) refuseBesideWatch(options);
  return options;
}

function gradeCommand(): Command {
  const command = new Command('npm run grade --')
    .description('Grades one submission and prints the report that its student reads.')
    .argument('[assignment]', 'its id, e.g. a6 (default: the one that package.json names under "nablagrade")')
    .argument('[submission]', 'a folder, a .zip of it, or one .ts file')
    .option('--reporter <name[=file]>', `${reporterNames.join(', ')}; may be repeated`, addReporter)
    .option('--seed <text>', "draw the cases from another seed than the rubric's")
    .option('--only <id>', 'grade this criterion only; may be repeated', (id: string, ids: string[] = []) => [
      ...ids,
      id,
    ])
    .option('--case <family:number>', 'grade this case only, as a report names it; with one --only', parseCase)
    .option('--min-score <percent>', 'end with status 1 when the score is below', parsePercent)
    .option('--types', 'report type errors too')
    .option('--watch', 'grade again whenever a file of the submission is saved, until Ctrl-C')
    .addOption(new Option('--verbose', 'show calls, entries and output in full').conflicts('quiet'))
    .option('--quiet', 'show the points in one line')
    .addOption(
      new Option('--audience <who>', 'whom the report is for (default: as the rubric says)').choices([
        'student',
        'staff',
      ]),
    )
    .option('--run-file <file>', 'write facts of this machine and this run to a file, as JSON')
    .addOption(
      new Option('--verify <receipt>', 'grade a folder as a receipt of a batch says, and tell what differs').conflicts([
        ...['reporter', 'seed', 'only', 'case', 'minScore', 'types'],
        ...['watch', 'verbose', 'quiet', 'audience', 'runFile'],
      ]),
    );
  return addSandboxOptions(command).addHelpText(
    'after',
    '\nStatus: 0 graded, 1 below --min-score or not as the receipt says, 2 wrong call or rubric, 3 a fault of the grader.',
  );
}

function addReporter(text: string, choices: ReporterChoice[] = []): ReporterChoice[] {
  const [name = '', ...rest] = text.split('=');
  const file = rest.join('=');
  const known = reporterNames.find((each) => each === name);
  if (!known) throw new InvalidArgumentError(`there are: ${reporterNames.join(', ')}`);
  if (rest.length > 0 && file === '') throw new InvalidArgumentError('a file name must stand after "="');
  const place = file === '' ? reporters[known].file : file;
  return [...choices, { name: known, ...(place === undefined ? {} : { file: place }) }];
}

/** A document is of no use once other text is mixed with it. */
function refuseSharedPlaces(choices: readonly ReporterChoice[]): void {
  const printed = choices.filter(({ file }) => file === undefined);
  const alone = printed.find(({ name }) => reporters[name].kind === 'document');
  if (alone && printed.length > 1) {
    const names = printed.map(({ name }) => name).join(' and ');
    throw new UsageError(`${names} cannot share standard output: name a file, as in --reporter ${alone.name}=FILE`);
  }
  const files = choices.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, i) => files.indexOf(file) !== i);
  if (twice !== undefined)
    throw new UsageError(`two reporters would write ${twice}: name another file for one of them`);
}

/** Who watches looks at a terminal: a status, one document among many on standard output, or a platform's file has no reader there. */
function refuseBesideWatch({ reporters: choices, minScore, runFile }: GradeOptions): void {
  const refused = [
    ...(minScore === undefined ? [] : ['--min-score']),
    ...(runFile === undefined ? [] : ['--run-file']),
    ...choices
      .filter(({ name, file }) => name !== 'terminal' && (file === undefined || reporters[name].appends))
      .map(({ name }) => `--reporter ${name}`),
  ];
  if (refused.length > 0)
    throw new UsageError(`--watch cannot be combined with ${refused.join(', ')}: it grades until it is interrupted`);
}

function parseCase(text: string): Replay {
  const [, family, number] = /^([A-Za-z][\w-]*):([1-9]\d{0,3})$/.exec(text) ?? [];
  if (family === undefined) throw new InvalidArgumentError('it must be a family and a number from 1, as in integers:2');
  return { family, number: Number(number) };
}

function parsePercent(text: string): number {
  const percent = Number(text);
  if (text.trim() !== '' && percent >= 0 && percent <= 100) return percent;
  throw new InvalidArgumentError('it must be a number from 0 to 100');
}
