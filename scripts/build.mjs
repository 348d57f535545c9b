/** Compiles the commands into dist/: they start from plain JavaScript, since no student should wait for a TypeScript loader. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const common = { bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning' };

// Built beside the old one and then put in its place, so that a command never meets half a build.
const fresh = `dist-${process.pid}`;
mkdirSync(at(fresh));
try {
  await Promise.all([buildCommands(), buildGuestText()]);
  rmSync(at('dist'), { recursive: true, force: true });
  renameSync(at(fresh), at('dist'));
} finally {
  rmSync(at(fresh), { recursive: true, force: true });
}

/** The commands share chunks, and load the heavy ones only when they need them. */
async function buildCommands() {
  await build({
    ...common,
    entryPoints: ['scripts/grade.ts', 'scripts/import-law.ts', 'bench/bench.ts', 'graders/structure/type-worker.ts'].map(at),
    outdir: at(fresh),
    entryNames: '[name]',
    splitting: true,
    minify: true,
    legalComments: 'eof',
    external: ['esbuild', 'ts-morph'],
    // Bundled CommonJS packages call require, which ES modules do not have.
    banner: { js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);" },
  });
}

/** The guest's own builder is TypeScript too, so it is built before it builds. */
async function buildGuestText() {
  const builder = at(`${fresh}/build-guest.js`);
  await build({ ...common, entryPoints: [at('graders/run/build-guest.ts')], outfile: builder, packages: 'external' });
  const { buildGuest } = await import(builder);
  writeFileSync(at(`${fresh}/guest.js`), await buildGuest(at('graders/run/guest')));
  rmSync(builder);
}
