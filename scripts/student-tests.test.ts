import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const imports = `import { expect, test } from 'nablagrade/jest'; import { relativeError } from './gradient-check.ts';`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nablagrade-test-'));
  cpSync(join(root, 'assignments/a3/samples/plain-loops/gradient-check.ts'), join(folder, 'gradient-check.ts'));
  writeFileSync(
    join(folder, 'right.test.ts'),
    `${imports} test('zeros', () => expect(relativeError([0], [0])).toBe(0));`,
  );
  writeFileSync(
    join(folder, 'wrong.test.ts'),
    `${imports} test('ones', () => expect(relativeError([1], [1])).toBe(1));`,
  );
  mkdirSync(join(folder, 'deeper'));
  writeFileSync(join(folder, 'deeper', 'other.test.ts'), imports.replace('./', '../'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runTests(cwd: string, ...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: cwd };
  return spawnSync(process.execPath, [join(root, 'dist/student-tests.js'), ...args], { cwd, env, encoding: 'utf8' });
}

describe('nablagrade test', () => {
  test('runs every test file of the folder, and ends with 1 when one fails or holds no test', () => {
    const { stdout, stderr, status } = runTests(folder);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
    expect(stdout).toMatch(/deeper\/other\.test\.ts\n {2}The file holds no test/);
    expect(stdout).toMatch(/wrong\.test\.ts\n {2}✗ ones\n {6}expected 0 to be 1/);
    expect(stdout).toContain('1 of 2 tests pass');
  });

  test('runs the files that are named, and ends with 0 when all tests pass', () => {
    const { stdout, status } = runTests(folder, 'right.test.ts');
    expect({ stdout, status }).toEqual({ stdout: 'right.test.ts\n  ✓ zeros\n\n1 of 1 test passes\n', status: 0 });
  });

  test('a file that is none, and a folder without tests, are one line and status 2', () => {
    const named = runTests(folder, 'gradient-check.ts');
    expect(named).toMatchObject({ stdout: '', status: 2 });
    expect(named.stderr).toMatch(/^nablagrade: gradient-check\.ts is no test file of this folder; there are: .*\n$/);
    expect(runTests(mkdtempSync(join(folder, 'empty-'))).stderr).toMatch(/^nablagrade: there is no \.test\.ts file in/);
    expect(runTests(folder, '--fast').stderr).toMatch(/^nablagrade: unknown option '--fast'.*--help\n$/);
  });

  test('--help tells the status', () => {
    expect(runTests(folder, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 some fail') });
  });
});
