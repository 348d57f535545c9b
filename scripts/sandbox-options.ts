import { type Command, Option } from 'commander';
import { UsageError } from '../graders/contract/grader-error.ts';
import { Sandbox, sandboxLevels } from '../graders/run/sandbox.ts';

/** The options of every command that runs students' code. */
export interface SandboxOptions {
  readonly sandbox?: (typeof choices)[number];
  readonly requireSandbox?: boolean;
}

const choices = ['auto', 'bwrap', 'process'] as const;

/** Adds them to a command. */
export function addSandboxOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--sandbox <level>', 'what the code runs in (default: auto, the strongest that works)').choices(
        choices,
      ),
    )
    .option('--require-sandbox', 'end with status 2 rather than run with less than bwrap');
}

/**
 * The sandbox that was asked for.
 *
 * Errors: `UsageError` when bubblewrap is asked for and not installed; that it does not work is seen when a guest starts.
 */
export function sandboxOf({ sandbox = 'auto', requireSandbox }: SandboxOptions): Sandbox {
  if (requireSandbox && sandbox === 'process')
    throw new UsageError('--require-sandbox asks for more than --sandbox process: leave one of them out');
  return new Sandbox(
    sandbox === 'auto' && !requireSandbox ? sandboxLevels : [sandbox === 'process' ? sandbox : 'bwrap'],
  );
}
