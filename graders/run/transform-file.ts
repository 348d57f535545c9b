import { type Message, stop, type TransformOptions, type TransformResult, transform } from 'esbuild';
import { GraderError } from '../contract/grader-error.ts';
import type { Problem } from '../contract/problem.ts';
import type { SourceFile } from '../contract/submission.ts';

// `transform` reads no file; `build` would expand an import with a computed specifier by walking the disk.
const OPTIONS: TransformOptions = {
  loader: 'ts',
  format: 'cjs',
  platform: 'neutral',
  target: 'es2022',
  // An `import()` in a context without a loader rejects with an error of the outer realm; this makes it a `require`.
  supported: { 'dynamic-import': false },
  tsconfigRaw: '{}',
  legalComments: 'none',
  sourcemap: 'external',
  sourcesContent: false,
  logLevel: 'silent',
};

/** Milliseconds; a file of ordinary code takes 2 to 10, one of 2,000 arrow functions inside one another half a minute. */
const LIMIT_MS = 8_000;

/** JavaScript of one file with its source map, or why there is none. */
export type Transformed = { readonly code: string; readonly map: string } | { readonly problems: readonly Problem[] };

/**
 * Strips the types of one file.
 *
 * Errors: `GraderError` when esbuild does not even transform an empty file. A source that ends or stalls esbuild's process,
 * as hundreds of thousands of nested operators do, is a problem of that source.
 */
export async function transformFile(file: SourceFile): Promise<Transformed> {
  for (let attempt = 0; attempt < 2; attempt++) {
    const result = await transformOnce(file);
    if (result !== 'lost') return result;
  }
  if ((await transformOnce({ path: file.path, text: '' })) === 'lost') {
    throw new GraderError('esbuild does not start: run `npm ci` again on this machine');
  }
  return { problems: [tooComplex(file.path)] };
}

/** A source that nests more deeply than a parser can follow. */
export function tooComplex(file: string): Problem {
  const fact = { kind: 'syntax-error', text: 'the code is nested too deeply to be read' } as const;
  return { file, line: 1, column: 1, severity: 'error', fact };
}

/** 'lost' when esbuild's process ended, perhaps over another file that it was given at the same time. */
async function transformOnce(file: SourceFile): Promise<Transformed | 'lost'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, undefined);
  });
  try {
    const result: TransformResult | undefined = await Promise.race([transform(file.text, OPTIONS), late]);
    if (result !== undefined) return result;
    await stop();
    return { problems: [tooComplex(file.path)] };
  } catch (error) {
    const { errors } = error as { errors?: readonly Message[] };
    if (errors !== undefined && errors.length > 0)
      return { problems: errors.map((message) => syntaxError(file, message)) };
  } finally {
    clearTimeout(timer);
  }
  await stop();
  return 'lost';
}

function syntaxError(file: SourceFile, { text, location }: Message): Problem {
  // esbuild counts a column in bytes of UTF-8 from 0.
  const before = Buffer.from(location?.lineText ?? '').subarray(0, location?.column ?? 0);
  const [line, column] = [location?.line ?? 1, before.toString('utf8').length + 1];
  return { file: file.path, line, column, severity: 'error', fact: { kind: 'syntax-error', text } };
}
