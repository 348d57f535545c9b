import { Command } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';
import { parseCommand } from './parse-command.ts';

/** What was typed after `npm run handout --`. */
export interface HandoutOptions {
  readonly assignment: string;
  readonly place: HandoutPlace;
  readonly seed?: string;
}

/** Where to write a handout, or the student's copy of one that is held against a fresh one. */
export type HandoutPlace = { readonly out: string } | { readonly check: string };

/**
 * Reads the command line of `handout`.
 *
 * Errors: `UsageError` with one line. `undefined` when help was asked for, and printed.
 */
export function parseHandoutOptions(args: readonly string[]): HandoutOptions | undefined {
  const command = new Command('npm run handout --')
    .description(
      'Writes the repository that students get: starter, rubric, workflow, and a grader that has no reference in it.',
    )
    .argument('<assignment>', 'its id, e.g. a6')
    .option('--out <folder>', 'where to; it must not exist yet, or be empty')
    .option(
      '--check <folder>',
      "write nothing, and say what a student's copy has changed of the grader and its surroundings",
    )
    .option(
      '--seed <text>',
      "draw the public cases from another seed than the rubric's; never from the one that you grade with",
    );
  if (!parseCommand(command, args)) return undefined;
  const [assignment = ''] = command.args;
  const { out, check, ...rest } = command.opts<{ out?: string; check?: string; seed?: string }>();
  if ((out === undefined) === (check === undefined))
    throw new UsageError('say where to: --out FOLDER, or what to look at: --check FOLDER');
  return { assignment, place: out === undefined ? { check: check as string } : { out }, ...rest };
}
