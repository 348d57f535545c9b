import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'grade-watch-'));
const folder = join(scratch, 'work');
const file = join(folder, 'linear-net.ts');
cpSync(join(root, 'assignments/a6/samples/plain-loops'), folder, { recursive: true });
const right = readFileSync(file, 'utf8');

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** A watching command, and what it printed since the last time that it was asked. */
function watching(...args: string[]) {
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: scratch };
  const command = [join(root, 'dist/grade.js'), 'a6', folder, '--watch', '--only', 'dH1dW1', '--only', 'loss', ...args];
  const child = spawn(process.execPath, command, { cwd: root, env });
  children.push(child);
  let printed = '';
  let heard = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      printed += chunk;
      heard();
    });
  }
  const until = async (ending: RegExp): Promise<string> => {
    while (!ending.test(printed)) await new Promise<void>((resolve) => (heard = resolve));
    const text = printed;
    printed = '';
    return text;
  };
  return { child, until };
}

const redrawn = /Ctrl-C ends\.\n$/;

test('--watch: grades at once and at each save, tells what changed, waits for what is removed, and ends at Ctrl-C', async () => {
  const { child, until } = watching();
  expect(await until(redrawn)).toMatch(/^18 of 18 points$/m);

  writeFileSync(file, right.replace('export function loss(', 'export const loss = () => 3;\nfunction unused('));
  const worse = await until(redrawn);
  expect(worse).toMatch(/^✗ loss .* 0 of 10 points$/m);
  expect(worse).toMatch(/Since the last run: -10 points\.\n +-10 {2}loss: 0 of 10 points\n/);

  writeFileSync(file, `${right}\n}`);
  expect(await until(redrawn)).toMatch(/^error linear-net\.ts:\d+:1$/m);

  renameSync(file, join(folder, 'other.ts'));
  expect(await until(redrawn)).toMatch(/The file is not there; the folder has .*other\.ts/);

  renameSync(folder, join(scratch, 'elsewhere'));
  expect(await until(/waiting for it\n$/)).toMatch(/work: there is no such file or folder/);

  renameSync(join(scratch, 'elsewhere'), folder);
  writeFileSync(file, right);
  const better = await until(/\+10 {2}loss.*Ctrl-C ends\.\n$/s);
  expect(better).toMatch(/Since the last run: \+18 points\.\n/);

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 120_000);

test('--watch: ends at Ctrl-C in the middle of a grading', async () => {
  writeFileSync(file, right);
  const { child, until } = watching('--sandbox', 'process');
  await until(redrawn);
  // Not counted as operations, so that only a clock would end it.
  writeFileSync(
    file,
    right.replace(
      'export function loss(',
      `export const loss = () => /^(a+)+$/.test('a'.repeat(40) + 'b');\nfunction unused(`,
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 120_000);

test.each([
  ['an archive', 'work.zip', /is an archive: --watch wants the folder that you work in/],
  ['what is not there', 'nowhere', /nowhere: there is no such file or folder/],
])('--watch: refuses %s with status 2', (_, name, line) => {
  writeFileSync(join(scratch, 'work.zip'), '');
  const args = [join(root, 'dist/grade.js'), 'a6', name, '--watch'];
  const env = { ...process.env, INIT_CWD: scratch };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(line);
});
