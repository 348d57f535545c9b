import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'grade-reporters-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function gradeDemo(environment: Record<string, string>, ...reporters: string[]) {
  const { GITHUB_OUTPUT: _, GITHUB_STEP_SUMMARY: __, GITHUB_WORKSPACE: ___, ...own } = process.env;
  const env = { ...own, NO_COLOR: '1', INIT_CWD: scratch, ...environment };
  const args = [join(root, 'dist/grade.js'), 'a6', join(root, 'assignments/a6/samples/demo')];
  const options = reporters.flatMap((each) => ['--reporter', each]);
  return spawnSync(process.execPath, [...args, ...options], { cwd: root, env, encoding: 'utf8' });
}

const read = (name: string) => readFileSync(join(scratch, name), 'utf8');

test('grade: all reporters in one call, on a runner, state the same total', () => {
  writeFileSync(join(scratch, 'summary'), 'what an earlier command wrote\n');
  const environment = {
    GITHUB_WORKSPACE: root,
    GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
    GITHUB_OUTPUT: join(scratch, 'output'),
    ...{ CLASSROOM: 'c', ASSIGNMENT: 'a6', ASSIGNMENT_TYPE: 'individual', OWNER: 'o', SUBMISSION_TAG: 'submit/x' },
    ...{ COMMIT_URL: 'https://c', RELEASE_URL: 'https://r', REVIEW_URL: 'https://v' },
  };
  const files = [
    'json=r.json',
    'markdown=r.md',
    'html',
    'junit=r.xml',
    'gradescope=results.json',
    'classroom50=c.json',
  ];
  const { stdout, stderr, status } = gradeDemo(environment, 'terminal', 'github', ...files);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });

  const { score, maxScore } = JSON.parse(read('r.json'));
  const total = `${score} of ${maxScore} points`;
  expect(score).toBeGreaterThan(0);
  expect(stdout).toMatch(new RegExp(`^${total}$`, 'm'));
  expect(stdout).toMatch(new RegExp(`^::notice title=.*::${total}$`, 'm'));
  expect(stdout).toMatch(/^::error file=assignments\/a6\/samples\/demo\/linear-net\.ts,line=\d+,/m);
  expect(read('r.md')).toContain(total);
  expect(read('grade-report.html')).toContain(total);
  expect(read('r.xml')).toContain(`<property name="score" value="${score}"/>`);
  expect(JSON.parse(read('results.json')).score).toBe(score);
  expect(JSON.parse(read('c.json'))).toMatchObject({ score: Math.round(score * 100), classroom: 'c' });
  expect(read('summary')).toBe(`what an earlier command wrote\n${read('r.md')}`);
  expect(read('output')).toMatch(new RegExp(`^result=[\\w+/=]+\nstatus=failure\nsummary=${total}\n$`));
}, 60_000);

test('grade: outside of GitHub its reporter prints annotations and nothing else', () => {
  const { stdout, stderr, status } = gradeDemo({}, 'github');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout.split('\n').filter((line) => !/^::(notice|warning|error) /.test(line))).toEqual(['']);
}, 60_000);

test('grade: without the variables of its platform, a line and status 2, and nothing is graded', () => {
  const { stdout, stderr, status } = gradeDemo({ CLASSROOM: 'c' }, 'classroom50=c.json');
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(/^nablagrade: --reporter classroom50 needs variables .* has no ASSIGNMENT, .*\n$/);
});
