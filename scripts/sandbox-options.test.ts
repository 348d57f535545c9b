import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workingLevels } from '../graders/run/testing/working-levels.ts';
import { guestSource } from './product.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const sample = join(root, 'assignments/a6/samples/plain-loops');
const levels = await workingLevels(guestSource());
const hasBwrap = levels.includes('bwrap');

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'nablagrade-test-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function grade(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: scratch };
  const command = [join(root, 'dist/grade.js'), 'a6', ...args];
  return spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
}

test('--sandbox: the last line names the strongest level that works, or the one that was asked for', () => {
  expect(grade(sample).stdout).toMatch(new RegExp(`sandbox ${levels[0]}\\n$`));
  expect(grade(sample, '--sandbox', 'process').stdout).toMatch(/sandbox process\n$/);
});

test('--require-sandbox: bubblewrap or status 2 with one line and no report', () => {
  const { stdout, stderr, status } = grade(sample, '--require-sandbox');
  if (hasBwrap) expect({ status, last: stdout.trimEnd().split(' ').at(-1) }).toEqual({ status: 0, last: 'bwrap' });
  else
    expect({ stdout, status, line: stderr }).toEqual({
      stdout: '',
      status: 2,
      line: expect.stringMatching(/^nablagrade: the sandbox bwrap .*\n$/),
    });
  const contradiction = grade(sample, '--require-sandbox', '--sandbox', 'process');
  expect(contradiction).toMatchObject({
    stdout: '',
    status: 2,
    stderr: expect.stringMatching(/^nablagrade: --require-sandbox .*\n$/),
  });
});

test('--require-sandbox: asks the sandbox even when there is nothing to run', () => {
  const broken = join(scratch, 'linear-net.ts');
  writeFileSync(broken, 'export const = 1');
  expect(grade(broken, '--require-sandbox').status).toBe(hasBwrap ? 0 : 2);
});

test('the report is the same bytes at each level, and facts of the machine go to a file of their own', () => {
  const reports = ['auto', 'process'].map((level) =>
    grade(sample, '--sandbox', level, '--reporter', 'json', '--run-file', `${level}.json`),
  );
  expect(reports[0]?.stdout).toBe(reports[1]?.stdout);
  const [auto, alone] = ['auto', 'process'].map((level) =>
    JSON.parse(readFileSync(join(scratch, `${level}.json`), 'utf8')),
  );
  expect(auto).toMatchObject({ sandbox: levels[0], node: process.versions.node, platform: process.platform });
  expect(alone).toMatchObject({ sandbox: 'process', seconds: expect.any(Number) });
});
