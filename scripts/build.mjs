/** Compiles the commands into dist/: they start from plain JavaScript, since no student should wait for a TypeScript loader. */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from './bundled-licences.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const common = { bundle: true, platform: 'node', target: 'node20', format: 'esm', logLevel: 'warning' };

// Built beside the old one and then put in its place, so that a command never meets half a build.
const fresh = `dist-${process.pid}`;
const old = `${fresh}-old`;
mkdirSync(at(fresh));
try {
  await Promise.all([
    buildCommands(),
    buildHandoutGrader(),
    lockHandoutGrader(),
    buildGuestText(),
    buildTestModule(),
    checkRubrics(),
  ]);
  if (existsSync(at('dist'))) renameSync(at('dist'), at(old));
  renameSync(at(fresh), at('dist'));
} finally {
  for (const folder of [fresh, old]) rmSync(at(folder), { recursive: true, force: true });
}

// In the new folder's place, since plans are recorded by the commands themselves.
await import(pathToFileURL(at('dist/record-plans.js')));

/** The commands share chunks, and load the heavy ones only when they need them. */
async function buildCommands() {
  const inputs = await bundleInto(
    fresh,
    [
      'scripts/batch.ts',
      'scripts/check-handouts.ts',
      'scripts/grade.ts',
      'scripts/grading-process.ts',
      'scripts/handout.ts',
      'scripts/make-class.ts',
      'scripts/measure-tolerance.ts',
      'scripts/nablagrade.ts',
      'scripts/new.ts',
      'scripts/import-law.ts',
      'scripts/record-plans.ts',
      'scripts/regrade.ts',
      'scripts/student-tests.ts',
      'scripts/tabulate-samples.ts',
      'scripts/validate.ts',
      'scripts/worker.ts',
      'scripts/write-rubric-language.ts',
      'bench/bench.ts',
      'bench/batch-memory.ts',
      'graders/structure/inspector-thread.ts',
    ].map(at),
  );
  writeFileSync(at(`${fresh}/THIRD-PARTY-LICENSES.txt`), licencesOf(inputs));
}

/** What students run: the same commands, with recorded answers in the place of the code that works them out. */
async function buildHandoutGrader() {
  const inputs = await bundleInto(
    `${fresh}/handout`,
    [{ in: at('scripts/handout-nablagrade.ts'), out: 'nablagrade' }, at('graders/structure/inspector-thread.ts')],
    [inPlaceOf('scripts/assignments.ts', 'scripts/handout-assignments.ts')],
  );
  const secret = inputs.filter((path) => /^(reference|assignments|rubrics)\//.test(path));
  if (secret.length > 0) throw new Error(`a handout's grader would hold ${secret.join(', ')}`);
  writeFileSync(at(`${fresh}/handout/THIRD-PARTY-LICENSES.txt`), licencesOf(inputs));
}

/** A handout's grader installs in the versions that it was built with. */
async function lockHandoutGrader() {
  const { lockedClosure } = await loadTypeScript('graders/handout/locked-closure.ts');
  const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  const names = ['esbuild', 'ts-morph'];
  const lock = {
    dependencies: Object.fromEntries(names.map((name) => [name, dependencies[name]])),
    locked: lockedClosure(names, packages),
  };
  writeFileSync(at(`${fresh}/handout-lock.json`), JSON.stringify(lock));
}

/** The files that went into it, by their paths in the repository. */
async function bundleInto(folder, entryPoints, plugins = []) {
  const { metafile } = await build({
    ...common,
    entryPoints,
    absWorkingDir: at('.'),
    outdir: at(folder),
    entryNames: '[name]',
    splitting: true,
    minify: true,
    metafile: true,
    legalComments: 'eof',
    external: ['ts-morph'],
    plugins: [requiredInOnePiece('esbuild'), ...plugins],
    // Bundled CommonJS packages call require, which ES modules do not have.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
  });
  return Object.keys(metafile.inputs);
}

function inPlaceOf(path, other) {
  return {
    name: `${other} in the place of ${path}`,
    setup({ onResolve }) {
      const [, name] = /([^/]+)$/.exec(path);
      onResolve({ filter: new RegExp(`/${name}$`) }, ({ path: specifier, resolveDir }) =>
        resolve(resolveDir, specifier) === at(path) ? { path: at(other) } : undefined,
      );
    },
  };
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

/** `nablagrade/jest`: as text for guests, and as the module that editors and Jest find, with its types. */
async function buildTestModule() {
  const options = { ...common, platform: 'neutral', minify: true, charset: 'ascii' };
  await Promise.all([
    build({
      ...options,
      entryPoints: [at('graders/matchers/guest-module.ts')],
      outfile: at(`${fresh}/test-module.js`),
    }),
    build({ ...options, entryPoints: [at('graders/matchers/jest-module.ts')], outfile: at(`${fresh}/jest.js`) }),
  ]);
  copyFileSync(at('graders/matchers/jest.d.ts'), at(`${fresh}/jest.d.ts`));
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
