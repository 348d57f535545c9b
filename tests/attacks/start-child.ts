import { spawn } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** How a child ended, and what it said. */
export interface ChildEnd {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Whom a child runs as, with which surroundings, and for how long at most. */
export interface ChildOptions {
  /** Where its program is put. */
  readonly desk: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** User and group; as they are when absent. */
  readonly user?: number;
  readonly limitMs: number;
}

const root = new URL('../../', import.meta.url);

/** Runs a program of this folder in a Node process of its own. */
export async function runChild(program: string, args: readonly string[], options: ChildOptions): Promise<ChildEnd> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // The product looks for its parts from the place of its own scripts.
    define: { 'import.meta.url': JSON.stringify(new URL('scripts/product.ts', root).href) },
  });
  const { desk, user, limitMs, ...surroundings } = options;
  const file = join(desk, program.replace(/\.ts$/, '.mjs'));
  writeFileSync(file, outputFiles[0]?.text ?? '');
  if (!existsSync(join(desk, 'node_modules')))
    symlinkSync(fileURLToPath(new URL('node_modules', root)), join(desk, 'node_modules'));
  const child = spawn(process.execPath, [file, ...args], {
    ...surroundings,
    timeout: limitMs,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}
