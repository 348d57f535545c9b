/**
 * Has Dolos itself read what `npm run batch -- --similarity` writes: `node scripts/test-dolos.mjs [FOLDER]`.
 *
 * Its library is installed in the folder, or in a temporary one, and is no package of this repository: it compiles parsers of a
 * dozen languages, which takes Python, a C++ compiler and some minutes.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'nablagrade-dolos-'));
const library = process.argv[2] ?? join(work, 'library');
try {
  mkdirSync(library, { recursive: true });
  if (!existsSync(join(library, 'package.json'))) writeFileSync(join(library, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '@dodona/dolos-lib@3'], { cwd: library, stdio: 'inherit', shell: true });
  const entry = createRequire(join(library, 'package.json')).resolve('@dodona/dolos-lib');
  const { Dolos } = await import(pathToFileURL(entry));

  const handIn = (id, text) => {
    mkdirSync(join(work, 'class', id), { recursive: true });
    writeFileSync(join(work, 'class', id, 'linear-net.ts'), text);
  };
  const read = (path) => readFileSync(join(root, 'assignments/a6', path), 'utf8');
  const original = read('samples/plain-loops/linear-net.ts');
  handIn('ada', original);
  handIn('bob', original.replaceAll('sum', 'total').replaceAll(/\/\*\*[\s\S]*?\*\//g, ''));
  handIn('cyd', read('samples/demo/linear-net.ts'));
  handIn('dan', read('starter/linear-net.ts'));
  writeFileSync(join(work, 'roster.csv'), 'id,name\nada,Ada\nbob,Bob\ncyd,Cyd\ndan,Dan\n');
  const options = ['--roster', join(work, 'roster.csv'), '--similarity', '--quiet'];
  const args = ['dist/batch.js', 'a6', join(work, 'class'), '--out', join(work, 'out'), ...options];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });

  const dolos = new Dolos({ language: 'typescript' });
  const report = await dolos.analyzePaths([join(work, 'out/similarity/info.csv')]);
  const pairs = report.allPairs().map(({ leftFile, rightFile, similarity }) => ({
    who: [leftFile, rightFile]
      .map(({ extra }) => extra.fullName)
      .sort()
      .join(' and '),
    similarity,
  }));
  pairs.sort((a, b) => b.similarity - a.similarity);
  for (const { who, similarity } of pairs) console.log(`${who.padEnd(12)} ${similarity.toFixed(2)}`);
  const [first, second] = pairs;
  assert.equal(first.who, 'Ada and Bob');
  assert(first.similarity > 0.9 && second.similarity < first.similarity);
  const ofDan = pairs.filter(({ who }) => who.includes('Dan'));
  assert(
    ofDan.every(({ similarity }) => similarity === 0),
    'what the starter holds must count for nobody',
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
