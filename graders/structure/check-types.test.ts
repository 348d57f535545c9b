import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Submission } from '../contract/submission.ts';
import { checkTypes } from './check-types.ts';
import { findTypeErrors } from './find-type-errors.ts';

const assignment = { file: 'net.ts', exports: [] };

function submission(files: Record<string, string>): Submission {
  const entries = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { id: 'test', files: entries, hash: 'sha256:', problems: [] };
}

describe('find type errors', () => {
  const find = (files: Record<string, string>) => findTypeErrors(submission(files).files, 'net.ts');

  test('an error is a warning at its place, in any file that the entry imports and in no other', () => {
    expect(
      find({
        'lib/a.ts': "\n  export const a: number = 'one';",
        'net.ts': "import { a } from './lib/a.js';\nimport { b } from './b.ts';\nexport const c = a + b;",
        'b.ts': 'export const b = (x) => x;',
        'unused.ts': "const d: number = 'two';",
      }),
    ).toMatchObject([
      {
        file: 'b.ts',
        line: 1,
        column: 19,
        severity: 'warning',
        fact: { kind: 'type-error', text: "Parameter 'x' implicitly has an 'any' type." },
      },
      {
        file: 'lib/a.ts',
        line: 2,
        column: 16,
        severity: 'warning',
        fact: { kind: 'type-error', text: "Type 'string' is not assignable to type 'number'." },
      },
      { file: 'net.ts', line: 3, column: 18 },
    ]);
  });

  test('ECMAScript and console are known, and nothing else', () => {
    const known = 'console.log([3, 1].toSorted(), "a".at(-1)); [1].findLast(isNaN); new Map<string, bigint>();';
    const unknown = ['document', 'process', 'require', 'setTimeout', 'fetch', 'performance', 'Buffer'];
    const problems = find({ 'net.ts': `${known}\n${unknown.join('\n')}\nexport {};` });
    expect(problems.map(({ line }) => line)).toEqual(unknown.map((_, i) => i + 2));
  });

  test('names no folder of ours', () => {
    const [problem] = find({ 'a.ts': 'export const a = 1;', 'net.ts': "import { b } from './a';\nb;" });
    expect(problem?.fact).toEqual({ kind: 'type-error', text: "Module '\"./a\"' has no exported member 'b'." });
  });
});

describe('check types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  const compiler = createRequire(import.meta.url).resolve('ts-morph');
  const worker = pathToFileURL(join(folder, 'inspector-thread.cjs'));

  beforeAll(async () => {
    await build({
      entryPoints: [join(import.meta.dirname, 'inspector-thread.ts')],
      outfile: fileURLToPath(worker),
      bundle: true,
      // The compiler stays where it is: nine megabytes are slow to bundle.
      alias: { 'ts-morph': compiler },
      external: [compiler],
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives in its thread what is found without one', async () => {
    const { files, ...rest } = submission({ 'net.ts': "export const a: number = 'one';" });
    expect(await checkTypes({ files, ...rest }, assignment, 60_000, worker)).toEqual(findTypeErrors(files, 'net.ts'));
  });

  test('types that never end are given up in time', async () => {
    const bomb = `
      type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
      type Four = [Digit, Digit, Digit, Digit];
      type Spread<T extends unknown[]> = T extends [infer A, ...infer R] ? A extends A ? [A, ...Spread<R>] : never : [];
      type Twice<A extends unknown[], B extends unknown[]> = A extends A ? B extends B ? [A[0], B[0]] : never : never;
      export const a: Twice<Spread<Four>, Spread<Four>> = 1;`;
    const problems = await checkTypes(submission({ 'net.ts': bomb }), assignment, 1_000, worker);
    expect(problems).toEqual([
      { file: 'net.ts', line: 1, column: 1, severity: 'warning', fact: { kind: 'types-not-checked', limitMs: 1_000 } },
    ]);
  });

  test('a nesting that fills the stack is given up too', async () => {
    const deep = submission({ 'net.ts': '('.repeat(100_000) });
    expect(await checkTypes(deep, assignment, 60_000, worker)).toMatchObject([{ fact: { kind: 'types-not-checked' } }]);
  });

  test('a thread that cannot start is a fault of the grader, not of the types', async () => {
    const nowhere = new URL('missing.cjs', worker);
    await expect(checkTypes(submission({}), assignment, 60_000, nowhere)).rejects.toThrow(
      'inspection of the source failed',
    );
  });
});
