import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { GraderError, UsageError } from '../graders/contract/grader-error.ts';
import type { Report } from '../graders/contract/report.ts';
import { type Reporter, reporters, type Surroundings } from '../graders/render/reporters.ts';
import type { ReporterChoice } from './grade-options.ts';
import { writeOut } from './write-out.ts';

/** Errors: `UsageError` when a reporter needs variables that are not set, which is known before anything is graded. */
export function requireVariables(choices: readonly ReporterChoice[], environment: Surroundings['environment']): void {
  for (const { name } of choices) {
    const missing = (reporters[name].needs ?? []).filter((variable) => !environment[variable]);
    if (missing.length > 0)
      throw new UsageError(
        `--reporter ${name} needs variables that its platform sets, and has no ${missing.join(', ')}`,
      );
  }
}

/**
 * Writes each report that was chosen to where it goes; paths are relative to the folder `typedIn`.
 *
 * Errors: `UsageError` and `GraderError` as of `writeWhole` and `writeOut`.
 */
export async function writeReports(
  report: Report,
  choices: readonly ReporterChoice[],
  surroundings: Surroundings,
  typedIn: string,
): Promise<void> {
  for (const { name, file } of choices) {
    const text = await reporters[name].render(report, surroundings);
    if (file === undefined) await writeOut(text);
    else await writeWhole(resolve(typedIn, file), text);
    await append(reporters[name], report, surroundings.environment);
  }
}

async function append({ appends = [] }: Reporter, report: Report, environment: Surroundings['environment']) {
  for (const { variable, render } of appends) {
    const path = environment[variable];
    if (!path) continue;
    await appendFile(path, render(report)).catch((error: NodeJS.ErrnoException) => {
      throw new GraderError(`the file that ${variable} names could not be written: ${error.code}`, { cause: error });
    });
  }
}
