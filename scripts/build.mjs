/** Compiles the commands into dist/: they start from plain JavaScript, since no student should wait for a TypeScript loader. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const common = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20',
  legalComments: 'eof',
  logLevel: 'warning',
};

rmSync(at('dist'), { recursive: true, force: true });
await Promise.all([buildCommands(), buildGuest()]);

/** The commands share chunks, and load the heavy ones only when they need them. */
function buildCommands() {
  return build({
    ...common,
    entryPoints: [
      'scripts/grade.ts',
      'scripts/import-law.ts',
      'bench/bench.ts',
      'graders/structure/type-worker.ts',
    ].map(at),
    outdir: at('dist'),
    entryNames: '[name]',
    format: 'esm',
    splitting: true,
    external: ['esbuild', 'ts-morph'],
    // Bundled CommonJS packages call require, which ES modules have not.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}
