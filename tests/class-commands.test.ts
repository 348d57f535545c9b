import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { StartedCommands } from './started-commands.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(realpathSync(tmpdir()), 'nablagrade-class-'));
const commands = new StartedCommands(folder);
const write = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const students = { ada: 'plain-loops', bob: 'missing-input-is-zero' };
let graded: { readonly status: number | null; readonly text: string };

/** Runs a command of dist/ as npm does, from the folder of the class. */
async function run(command: string, ...args: string[]) {
  const { status, said } = commands.run(process.execPath, [join(root, `dist/${command}.js`), ...args]);
  return { status: await status, text: said() };
}

beforeAll(async () => {
  for (const [id, sample] of Object.entries(students))
    cpSync(join(root, `assignments/a1/samples/${sample}/graph.ts`), join(folder, `class/${id}/graph.ts`));
  write('roster.csv', 'id;name', 'ada;Ada Lovelace', 'bob;=1+1', 'cyd;');
  write('exceptions.yaml', 'students:', '  bob: { override: { score: 12.5, comment: seen, by: Turing } }');
  write('gradebook.csv', 'Student,ID,SIS User ID,A1 graphs (7),Total', '"Lovelace, Ada",1,ada,,9', '=1+1,2,bob,99,9');
  const files = ['--roster', 'roster.csv', '--exceptions', 'exceptions.yaml', '--gradebook', 'gradebook.csv'];
  graded = await run('batch', 'a1', 'class', '--out', 'out', ...files);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('batch: roster, exceptions and gradebook meet in the grades', () => {
  expect(graded).toMatchObject({ status: 0 });
  expect(graded.text).toContain('gradebook.csv: not in it, so that grades.csv alone has their scores: cyd');
  expect(graded.text).toContain('canvas.csv: lowers what Canvas has: bob from 99 to 12.5');
  expect(read('out/canvas.csv')).toBe(
    'Student,ID,SIS User ID,A1 graphs (7),Total\n"Lovelace, Ada",1,ada,100,9\n=1+1,2,bob,12.5,9\n',
  );
  const rows = read('out/grades.csv').split('\r\n');
  expect(rows[1]).toContain('"ada","Ada Lovelace","","","","graded",100,100,100');
  expect(rows[2]).toMatch(/^"bob","'=1\+1",.*12\.5,100,.*"Turing set the score to 12\.5: seen"/);
  expect(rows[3]).toContain('"cyd","","","","","nothing-handed-in",0,0,100');
});

test('batch: the student reads both scores', () => {
  const { score, adjusted } = JSON.parse(read('out/reports/bob.json'));
  expect(adjusted).toEqual({ score: 12.5, reasons: ['Turing set the score to 12.5: seen'] });
  expect(read('out/reports/bob.html')).toContain(`Earned: ${score} of 100 points.`);
});

test('grade --verify: confirms its own submission, and says what is otherwise in another', async () => {
  const same = await run('grade', '--verify', 'out/receipts/bob.json', 'class/bob');
  expect(same).toEqual({ status: 0, text: expect.stringMatching(/^confirmed: [\d.]+ of 100 points\n$/) });
  const other = await run('grade', '--verify', 'out/receipts/bob.json', 'class/ada');
  expect(other).toEqual({
    status: 1,
    text: expect.stringMatching(/^not confirmed: the files are others .*; \w+: .*\n$/),
  });
  expect(await run('grade', '--verify', 'gradebook.csv', 'class/ada')).toMatchObject({ status: 2 });
});

test('regrade: a score that is lower is shown first, ends with status 1, and the old folder stays as it is', async () => {
  mkdirSync(join(folder, 'old'));
  cpSync(join(folder, 'out/store'), join(folder, 'old/store'), { recursive: true });
  const bob = JSON.parse(read('old/store/bob.json'));
  const [first, ...others] = bob.criteria;
  const [was, more] = [bob.score, 100 - bob.score];
  const old = JSON.stringify({ ...bob, score: 100, criteria: [{ ...first, score: first.score + more }, ...others] });
  write('old/store/bob.json', old);
  // What is graded already is taken from there: only the comparison is new.
  const again = ['a1', 'class', '--out', 'out', '--against', 'old', '--quiet'];
  const { status, text } = await run('regrade', ...again);
  expect(status).toBe(1);
  expect(text).toContain('scores before lateness and exceptions: 1 lower, 1 as before');
  expect(text).toContain(`bob  100 to ${was}`);
  expect(read('out/changes.csv').split('\r\n')[1]).toContain(`"bob","lowered",100,${was}`);
  expect(read('old/store/bob.json')).toBe(`${old}\n`);
  expect(await run('regrade', ...again, '--allow-lower')).toMatchObject({ status: 0 });
});

test.each([
  [['--out', 'out', '--against', './out/'], 'are the same folder'],
  [['--out', 'out/new', '--against', 'out'], 'are the same folder, or one in the other'],
  [['--out', 'new', '--against', 'class'], 'no reports of a batch lie there'],
  [['--out', 'new'], "required option '--against <folder>' not specified"],
])('regrade: %j is refused before anything is graded', async (args, line) => {
  const { status, text } = await run('regrade', 'a1', 'class', ...args);
  expect(status).toBe(2);
  expect(text).toContain(line);
  expect(text.split('\n')).toHaveLength(2);
});
