import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const OPTIONS: BuildOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'ascii',
  logLevel: 'silent',
  // A sloppy function would show its caller to the function it calls.
  banner: { js: '"use strict";' },
};

/**
 * Bundles the guest into the one script that `node -e` is given.
 *
 * The part that runs inside the student's context is bundled first and becomes a string in the part around it.
 * Example: `await buildGuest('graders/run/guest')`.
 */
export async function buildGuest(folder: string): Promise<string> {
  const runtime = await bundle({
    entryPoints: [join(folder, 'runtime.ts')],
    platform: 'neutral',
    globalName: 'runtime',
  });
  const define = { RUNTIME_SOURCE: JSON.stringify(`(()=>{${runtime};return runtime})()`) };
  return bundle({ entryPoints: [join(folder, 'child.ts')], platform: 'node', define });
}

async function bundle(options: BuildOptions): Promise<string> {
  const result = await build({ ...OPTIONS, ...options });
  return result.outputFiles?.[0]?.text.trim() ?? '';
}
