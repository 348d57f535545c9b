import { relative, resolve, sep } from 'node:path';
import colours from 'picocolors';
import { UsageError } from '../graders/contract/grader-error.ts';
import { defaultLimits } from '../graders/contract/limits.ts';
import { loadProblems } from '../graders/judge/load-problems.ts';
import { loadTestFolder, type TestFolder } from '../graders/load/load-test-folder.ts';
import { isPassed, renderTestResults, type TestFileResult } from '../graders/render/test-results.ts';
import { runTests } from '../graders/run/run-tests.ts';
import { guestSource, testModuleSource } from './product.ts';
import { runCommand } from './run-command.ts';
import { sandboxOf } from './sandbox-options.ts';
import { parseStudentTestsOptions, type StudentTestsOptions } from './student-tests-options.ts';
import { writeOut } from './write-out.ts';

/** `nablagrade test`: runs the tests of the folder that it is called in, each file in a guest of its own. */
async function main(args: readonly string[]): Promise<number> {
  const options = parseStudentTestsOptions(args);
  if (!options) return 0;
  const folder = process.cwd();
  const loaded = await loadTestFolder(folder);
  const results: TestFileResult[] = [];
  for (const testFile of wantedFiles(loaded, options, folder)) results.push(await runFile(loaded, testFile, options));
  await writeOut(renderTestResults(results, colours));
  return results.every(isPassed) ? 0 : 1;
}

async function runFile(
  { submission }: TestFolder,
  testFile: string,
  options: StudentTestsOptions,
): Promise<TestFileResult> {
  const { module, problems, tests, console } = await runTests({
    files: submission.files,
    testFile,
    testModuleSource: testModuleSource(),
    limits: defaultLimits,
    guestSource: guestSource(),
    sandbox: sandboxOf(options),
  });
  return { file: testFile, tests, console, problems: [...problems, ...loadProblems(module, testFile)] };
}

function wantedFiles({ submission, testFiles }: TestFolder, { files }: StudentTestsOptions, folder: string) {
  if (testFiles.length === 0) throw new UsageError(`there is no .test.ts file in ${folder}`);
  // npm runs scripts in the folder of package.json, and tells here where the person stood.
  const typedIn = process.env.INIT_CWD ?? folder;
  const wanted = files.map((typed) => relative(folder, resolve(typedIn, typed)).split(sep).join('/'));
  const unknown = wanted.find((path) => !testFiles.includes(path));
  if (unknown === undefined) return wanted.length > 0 ? wanted : testFiles;
  const isRefused = submission.problems.some(({ file }) => file === unknown);
  const why = isRefused ? 'cannot be read as a source of a submission' : 'is no test file of this folder';
  throw new UsageError(`${unknown} ${why}; there are: ${testFiles.join(', ')}`);
}

runCommand(main);
