import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { buildZip } from '../graders/load/testing/build-zip.ts';
import { type StartedCommand, StartedCommands, storedIn, textsIn, until } from './started-commands.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'nablagrade-batch-'));
const classFolder = join(scratch, 'class');
const commands = new StartedCommands(scratch);
/** What a batch writes that nothing disturbs. */
let undisturbed: Readonly<Record<string, string>>;
let whole: StartedCommand;

const sources: Readonly<Record<string, string>> = {
  ada: sample('plain-loops'),
  bob: sample('missing-input-is-zero'),
  'Eve "E." O’Hara': sample('zero-input-is-missing'),
  CON: sample('one-liners'),
  '🦊': sample('rounded-e'),
  crashes: "throw new Error('at once');",
  hangs: 'for (;;);',
  'not-typescript': 'export function (',
  twice: sample('plain-loops'),
};

beforeAll(async () => {
  for (const [id, text] of Object.entries(sources)) handIn(id, text);
  mkdirSync(join(classFolder, 'empty'));
  const files = [{ name: 'work/graph.ts', data: sample('plain-loops') }];
  for (const name of ['packed.zip', 'twice.zip']) writeFileSync(join(classFolder, name), buildZip(files));
  writeFileSync(join(classFolder, 'broken.zip'), buildZip(files).subarray(0, 100));
  writeFileSync(join(classFolder, 'README.txt'), 'no submission');
  whole = batch('whole');
  await whole.status;
  undisturbed = textsIn(join(scratch, 'whole'));
}, 60_000);

afterEach(() => commands.end());
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('batch: everybody is graded, whatever the others did, and odd names become safe ones', async () => {
  expect([await whole.status, whole.said()]).toEqual([0, expect.stringContaining('11 graded')]);
  expect(whole.said()).toContain('"README.txt" is neither a folder nor a .zip file: it was passed over');
  expect(whole.said()).toContain(
    'refused: twice: it was handed in 2 times, as "twice" and "twice.zip": leave one of them',
  );
  const scores = new Map(
    Object.entries(undisturbed).flatMap(([place, text]) => {
      if (!place.startsWith('store/')) return [];
      const { submission, score } = JSON.parse(text);
      return [[submission.id, score] as const];
    }),
  );
  expect([...scores.keys()].sort()).toEqual(
    [...Object.keys(sources).filter((id) => id !== 'twice'), 'broken', 'empty', 'packed'].sort(),
  );
  for (const id of ['ada', 'CON', 'packed']) expect([id, scores.get(id)]).toEqual([id, 100]);
  for (const id of ['crashes', 'hangs', 'not-typescript', 'empty', 'broken'])
    expect([id, scores.get(id)]).toEqual([id, 0]);
  for (const place of Object.keys(undisturbed)) expect(place).toMatch(/^(\w+\/)?[\w-]+\.(json|html|csv)$/);
  for (const place of [
    'grades.csv',
    'canvas.csv',
    'summary.json',
    'index.html',
    'receipts/ada.json',
    'reports/ada.html',
  ])
    expect(Object.keys(undisturbed)).toContain(place);
  expect(Object.values(undisturbed).filter((text) => text.includes(scratch))).toEqual([]);
});

test('batch: killed and interrupted at random moments and begun again, it writes the same bytes; a second one is refused meanwhile', async () => {
  const killed = batch('disturbed');
  await until(() => storedIn(join(scratch, 'disturbed')) > Math.floor(Math.random() * 4));
  const second = batch('disturbed');
  expect([await second.status, second.said()]).toEqual([
    2,
    expect.stringContaining(`disturbed is being written by another batch (process ${killed.child.pid})`),
  ]);
  killed.child.kill('SIGKILL');
  await killed.status;

  const before = storedIn(join(scratch, 'disturbed'));
  const interrupted = batch('disturbed', '--jobs', '1');
  await until(() => storedIn(join(scratch, 'disturbed')) > Math.min(before + Math.floor(Math.random() * 3), 10));
  interrupted.child.kill('SIGINT');
  expect([await interrupted.status, interrupted.said()]).toEqual([
    130,
    expect.stringMatching(/stopped by SIGINT: \d+ of 12 are done; the same command goes on from there\n$/),
  ]);

  const last = batch('disturbed', '--jobs', '3');
  expect([await last.status, last.said()]).toEqual([0, expect.stringContaining('11 graded')]);
  expect(textsIn(join(scratch, 'disturbed'))).toEqual(undisturbed);
}, 60_000);

test('batch: only what was handed in anew is graded again', async () => {
  const store = join(scratch, 'again/store');
  cpSync(join(scratch, 'whole'), join(scratch, 'again'), { recursive: true });
  const timesOf = () => new Map(readdirSync(store).map((name) => [name, statSync(join(store, name)).mtimeMs]));
  const before = timesOf();
  handIn('bob', sample('plain-loops'));
  const again = batch('again', '--quiet');
  expect(await again.status).toBe(0);
  handIn('bob', sources.bob ?? '');
  const after = timesOf();
  expect([...after.keys()].filter((name) => after.get(name) !== before.get(name))).toEqual(['bob.json']);
  expect(JSON.parse(readFileSync(join(scratch, 'again/reports/bob.json'), 'utf8')).score).toBe(100);
});

test('batch: a disk that is full ends it with a line, and nothing is lost', async () => {
  // A limit on the size of files fails a write as a full disk does, and needs no disk of its own.
  const limited = ['-c', 'ulimit -f 40; exec "$@"', 'sh', process.execPath, ...argsOf('full')];
  const full = commands.run('/bin/sh', limited);
  expect([await full.status, full.said()]).toEqual([
    3,
    expect.stringMatching(/nablagrade: .* could not be written: \w+\n$/),
  ]);
  const then = batch('full');
  expect([await then.status, textsIn(join(scratch, 'full'))]).toEqual([0, undisturbed]);
}, 60_000);

test.each<[string, string[], RegExp]>([
  ['no class', ['a1', 'nowhere', '--out', 'x'], /nowhere: there is no such folder; give the folder/],
  ['no roster', ['a1', classFolder, '--out', 'x', '--roster', 'no.csv'], /no\.csv/],
])('batch: %s is a wrong call, and nothing is written', async (_, args, line) => {
  const command = commands.run(process.execPath, [join(root, 'dist/batch.js'), ...args]);
  expect([await command.status, command.said()]).toEqual([2, expect.stringMatching(line)]);
  expect(command.said().trimEnd()).not.toContain('\n');
  expect(existsSync(join(scratch, 'x'))).toBe(false);
});

function sample(name: string): string {
  return readFileSync(join(root, `assignments/a1/samples/${name}/graph.ts`), 'utf8');
}

function handIn(id: string, text: string): void {
  mkdirSync(join(classFolder, id), { recursive: true });
  writeFileSync(join(classFolder, id, 'graph.ts'), text);
}

function argsOf(out: string): string[] {
  return [join(root, 'dist/batch.js'), 'a1', classFolder, '--out', join(scratch, out)];
}

function batch(out: string, ...options: string[]): StartedCommand {
  return commands.run(process.execPath, [...argsOf(out), ...options]);
}
