import { GraderError, UsageError } from '../graders/contract/grader-error.ts';

/** Runs a command on what was typed after its name, and makes its status that of the process: of an error, one line and 2 or 3. */
export function runCommand(main: (args: readonly string[]) => Promise<number>): void {
  main(process.argv.slice(2)).then(
    (status) => {
      process.exitCode = status;
    },
    (error: unknown) => {
      const line = error instanceof GraderError ? error.message : `a fault of the grader: ${String(error)}`;
      process.stderr.write(`nablagrade: ${line}\n`);
      process.exitCode = error instanceof UsageError ? 2 : 3;
    },
  );
}
