import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'grade-output-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const submission = mkdtempSync(join(scratch, 'submission-'));
writeFileSync(
  join(submission, 'linear-net.ts'),
  "throw new Error('x '.repeat(40) + '::error::forged ##[error]forged');",
);

/** The command in a shell line, where `$@` is what was typed after `npm run grade --`. */
function inShell(line: string, ...args: string[]) {
  const command = `"${process.execPath}" "${join(root, 'dist/grade.js')}" a6 "${submission}" "$@"`;
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: scratch };
  const shell = ['-c', line.replace('GRADE', command), 'sh', ...args];
  return spawnSync('/bin/sh', shell, { cwd: root, env, encoding: 'utf8' });
}

describe('grade: faults of the disk', () => {
  test('standard output on a full disk: a line, status 3', () => {
    const { stderr, status } = inShell('GRADE > /dev/full');
    expect({ stderr, status }).toEqual({
      stderr: 'nablagrade: standard output could not be written (ENOSPC)\n',
      status: 3,
    });
  });

  test('a reader that leaves is no fault', () => {
    const { stderr, stdout } = inShell('(GRADE; echo "status $?" >&2) | true');
    expect({ stderr, stdout }).toEqual({ stderr: 'status 0\n', stdout: '' });
  });

  test('a report file on a full disk: a line, status 3, and no half of a report', () => {
    const folder = mkdtempSync(join(scratch, 'full-'));
    const file = join(folder, 'out.json');
    const { stderr, status } = inShell('ulimit -f 1; GRADE', '--reporter', `json=${file}`);
    expect({ stderr, status }).toEqual({ stderr: `nablagrade: ${file} could not be written: EFBIG\n`, status: 3 });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder in the place of the report file: a line, status 2', () => {
    mkdirSync(join(scratch, 'taken'));
    const { stderr, status } = inShell('GRADE', '--reporter', 'json=taken');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^nablagrade: .*taken cannot be written: it is a folder; name another place\n$/);
  });
});

test('grade: nothing that a student throws is an order to a hosted runner', () => {
  for (const { stdout } of [inShell('GRADE'), inShell('GRADE', '--reporter', 'json')]) {
    expect(stdout).toContain('forged');
    expect(stdout.split('\n').filter((line) => /^\s*::|##\w*\[/.test(line))).toEqual([]);
  }
});

test('grade: a damaged archive is graded, and told as one problem', () => {
  writeFileSync(join(scratch, 'broken.zip'), 'no archive');
  const args = [join(root, 'dist/grade.js'), 'a6', 'broken.zip', '--reporter', 'json'];
  const env = { ...process.env, INIT_CWD: scratch };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const { score, problems } = JSON.parse(stdout);
  expect(score).toBe(0);
  expect(problems).toMatchObject([
    { file: 'linear-net.ts', message: expect.stringContaining('an archive that is damaged') },
  ]);
});
