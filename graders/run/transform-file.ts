import childProcess, { type SpawnOptions } from 'node:child_process';
import { type Message, stop, type TransformOptions, type TransformResult, transform } from 'esbuild';
import { GraderError } from '../contract/grader-error.ts';
import type { Problem } from '../contract/problem.ts';
import type { SourceFile } from '../contract/submission.ts';
import { TimeMeter } from './time-meter.ts';
import { Turns } from './turns.ts';

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

/**
 * Milliseconds of esbuild's time; a file of ordinary code takes 2 to 10, one of 16,000 arrow functions inside one another
 * four thousand, and the square of that with more.
 */
const LIMIT_MS = 5_000;

/** Milliseconds between two looks at that time. */
const STEP_MS = 100;

/** JavaScript of one file with its source map, or why there is none. */
export type Transformed = { readonly code: string; readonly map: string } | { readonly problems: readonly Problem[] };

/** esbuild's process ended or stalled, perhaps over another file that it was given at the same time. */
interface Lost {
  readonly lost: string;
}

const turns = new Turns();

/** The number of esbuild's process, which serves one file after the other. */
let service: number | undefined;

/**
 * Strips the types of one file.
 *
 * Errors: `GraderError` when esbuild does not even transform an empty file. A source that ends or stalls esbuild's process,
 * as hundreds of thousands of nested operators do, is a problem of that source, and of no other that was given to the
 * same process: each of them is tried again alone, with a process of its own.
 */
export async function transformFile(file: SourceFile): Promise<Transformed> {
  const result = await turns.together(() => transformOnce(file));
  return 'lost' in result ? turns.alone(() => transformAlone(file)) : result;
}

async function transformAlone(file: SourceFile): Promise<Transformed> {
  const result = await transformOnce(file);
  if (!('lost' in result)) return result;
  const empty = await transformOnce({ path: file.path, text: '' });
  if ('lost' in empty)
    throw new GraderError(`esbuild does not start on this machine (${empty.lost}); \`npm ci\` installs it anew`);
  return { problems: [tooComplex(file.path)] };
}

/** A source that nests more deeply than a parser can follow. */
export function tooComplex(file: string): Problem {
  const fact = { kind: 'syntax-error', text: 'the code is nested too deeply to be read' } as const;
  return { file, line: 1, column: 1, severity: 'error', fact };
}

async function transformOnce(file: SourceFile): Promise<Transformed | Lost> {
  let lost = 'it does not answer';
  const abort = new AbortController();
  try {
    const transforming = silently(() => transform(file.text, OPTIONS));
    const result: TransformResult | undefined = await Promise.race([transforming, limit(abort.signal)]);
    if (result !== undefined) return result;
  } catch (error) {
    const { errors, message } = error as { errors?: readonly Message[]; message: string };
    if (errors !== undefined && errors.length > 0) return { problems: errors.map((each) => syntaxError(file, each)) };
    lost = message.trim().split('\n', 1)[0] ?? '';
  } finally {
    abort.abort();
  }
  await stop();
  return { lost };
}

/** Resolves when esbuild has used up its time; never, when it is not waited for any more. */
function limit(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const meter = new TimeMeter(service, STEP_MS);
    meter.step();
    let leftMs = LIMIT_MS;
    const timer = setInterval(() => {
      leftMs -= meter.step();
      if (leftMs <= 0) resolve(undefined);
    }, STEP_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  });
}

/** esbuild lets its process write to our standard error; when that dies of a source, it leaves hundreds of lines. */
function silently<T>(begin: () => T): T {
  const { spawn } = childProcess;
  const silent = (file: string, args: readonly string[], options: SpawnOptions) => {
    const child = spawn(file, args, { ...options, stdio: ['pipe', 'pipe', 'ignore'] });
    service = child.pid;
    return child;
  };
  childProcess.spawn = silent as typeof spawn;
  try {
    return begin();
  } finally {
    childProcess.spawn = spawn;
  }
}

function syntaxError(file: SourceFile, { text, location }: Message): Problem {
  // esbuild counts a column in bytes of UTF-8 from 0.
  const before = Buffer.from(location?.lineText ?? '').subarray(0, location?.column ?? 0);
  const [line, column] = [location?.line ?? 1, before.toString('utf8').length + 1];
  return { file: file.path, line, column, severity: 'error', fact: { kind: 'syntax-error', text } };
}
