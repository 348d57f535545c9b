/** Compiles the commands into dist/: they start from plain JavaScript, since no student should wait for a TypeScript loader. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const common = { bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning' };

// Built beside the old one and then put in its place, so that a command never meets half a build.
const fresh = `dist-${process.pid}`;
const old = `${fresh}-old`;
mkdirSync(at(fresh));
try {
  await Promise.all([buildCommands(), buildGuestText(), checkRubrics()]);
  if (existsSync(at('dist'))) renameSync(at('dist'), at(old));
  renameSync(at(fresh), at('dist'));
} finally {
  for (const folder of [fresh, old]) rmSync(at(folder), { recursive: true, force: true });
}

// In the new folder's place, since plans are recorded by the commands themselves.
await import(pathToFileURL(at('dist/record-plans.js')));

/** The commands share chunks, and load the heavy ones only when they need them. */
async function buildCommands() {
  await build({
    ...common,
    entryPoints: [
      'scripts/grade.ts',
      'scripts/measure-tolerance.ts',
      'scripts/import-law.ts',
      'scripts/record-plans.ts',
      'scripts/tabulate-samples.ts',
      'scripts/validate.ts',
      'bench/bench.ts',
      'graders/structure/inspector-thread.ts',
    ].map(at),
    outdir: at(fresh),
    entryNames: '[name]',
    splitting: true,
    minify: true,
    legalComments: 'eof',
    external: ['ts-morph'],
    plugins: [requiredInOnePiece('esbuild')],
    // Bundled CommonJS packages call require, which ES modules do not have.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  });
}

/** A CommonJS package that stays outside: to import it, Node would first search its text for the names of its exports. */
function requiredInOnePiece(name) {
  return {
    name: `require ${name}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ namespace }) =>
        namespace === name ? { path: name, external: true } : { path: name, namespace: name },
      );
      onLoad({ filter: /.*/, namespace: name }, () => ({ contents: `module.exports = require('${name}')` }));
    },
  };
}

async function buildGuestText() {
  const { buildGuest } = await loadTypeScript('graders/run/build-guest.ts');
  writeFileSync(at(`${fresh}/guest.js`), await buildGuest(at('graders/run/guest')));
}

/** What is right now need not be checked again until it is edited; what is wrong is told when it is used. */
async function checkRubrics() {
  const { parseRubric } = await loadTypeScript('graders/load/parse-rubric.ts');
  const schema = JSON.parse(readFileSync(at('rubrics/rubric.schema.json'), 'utf8'));
  const checked = {};
  for (const name of readdirSync(at('rubrics')).filter((file) => file.endsWith('.yaml'))) {
    const text = readFileSync(at(`rubrics/${name}`), 'utf8');
    try {
      checked[`sha256:${createHash('sha256').update(text).digest('hex')}`] = parseRubric(text, name, schema);
    } catch (error) {
      console.warn(error.message);
    }
  }
  writeFileSync(at(`${fresh}/rubrics.json`), JSON.stringify(checked));
}

/** Building takes the product's own code, which is TypeScript and has to be built first. */
async function loadTypeScript(path) {
  const outfile = at(`${fresh}/${path.replaceAll('/', '-')}.mjs`);
  await build({ ...common, entryPoints: [at(path)], outfile, packages: 'external' });
  const module = await import(pathToFileURL(outfile));
  rmSync(outfile);
  return module;
}
