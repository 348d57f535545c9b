import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { RedisServer } from '../graders/queue/testing/redis-server.ts';
import { type StartedCommand, StartedCommands, storedIn, textsIn, until } from './started-commands.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'nablagrade-queue-'));
const classFolder = join(folder, 'class');
const students = ['ada', 'bob', 'cyd', 'dan'];
const commands = new StartedCommands(folder);
let redis: RedisServer;
/** What a batch without a queue writes. */
let expected: Readonly<Record<string, string>>;

beforeAll(async () => {
  for (const [i, name] of students.entries()) {
    mkdirSync(join(classFolder, name), { recursive: true });
    const sample = ['plain-loops', 'missing-input-is-zero'][i % 2];
    const text = readFileSync(join(root, `assignments/a1/samples/${sample}/graph.ts`), 'utf8');
    appendFileSync(join(classFolder, name, 'graph.ts'), `${text}// ${name}\n`);
  }
  [redis] = await Promise.all([RedisServer.begin(), endOf(batch('alone', '--jobs', '2'))]);
  expected = textsIn(join(folder, 'alone'));
});

afterEach(() => commands.end());

afterAll(async () => {
  await redis?.end();
  rmSync(folder, { recursive: true, force: true });
});

test('queue: a worker that is killed and a server that restarts change no byte of what a batch writes', async () => {
  const first = worker();
  const running = batch('restarted', '--queue', redis.url);
  await until(() => storedIn(join(folder, 'restarted')) >= 1);
  // It has taken others meanwhile, and nobody else is there who could have.
  first.child.kill('SIGKILL');
  worker();
  await until(() => storedIn(join(folder, 'restarted')) >= 2);
  await redis.kill();
  await redis.start();
  await endOf(running);
  expect(textsIn(join(folder, 'restarted'))).toEqual(expected);
  expect(running.said()).not.toContain('pass');
  const left = await redis.ask((client) => client.keys('bull:*'));
  expect(left).toEqual([]);
});

test('queue: what a server has forgotten is asked of it again', async () => {
  worker();
  const running = batch('forgotten', '--queue', redis.url);
  await until(() => storedIn(join(folder, 'forgotten')) >= 1);
  await redis.ask((client) => client.flushall());
  await endOf(running);
  expect(textsIn(join(folder, 'forgotten'))).toEqual(expected);
});

test('queue: a worker with another rubric takes nothing and says so, as does the batch, which waits for one with the same', async () => {
  const other = copied('other');
  appendFileSync(join(other, 'rubrics/a1.yaml'), '# another one\n');
  const misfit = worker(other);
  const running = batch('refused', '--queue', redis.url);
  await until(() => /refused a1 for .*: this machine has rubric [0-9a-f]{12} of a1/.test(misfit.said()));
  await until(() => /waiting for a worker with .*: .* has rubric [0-9a-f]{12} of a1/.test(running.said()));
  expect(storedIn(join(folder, 'refused'))).toBe(0);
  worker();
  await endOf(running);
  expect(textsIn(join(folder, 'refused'))).toEqual(expected);
  expect(misfit.said()).not.toContain('grading');
});

test('queue: a machine on which everything fails gives up and says why, and another one grades what it had', async () => {
  const broken = copied('broken');
  writeFileSync(join(broken, 'dist/grading-process.js'), 'process.exit(7);\n');
  const first = worker(broken);
  const running = batch('broken-out', '--queue', redis.url);
  await until(() => /waiting for a worker .* has a fault \(.*status 7\)/.test(running.said()));
  expect(first.said()).toMatch(/refused a1 for .*status 7/);
  worker();
  await endOf(running);
  expect(textsIn(join(folder, 'broken-out'))).toEqual(expected);
});

test.each([
  [
    'that nobody listens at',
    'redis://127.0.0.1:1',
    /^nablagrade: redis:\/\/127\.0\.0\.1:1: no Redis server answers there/,
  ],
  ['that is none', 'http://127.0.0.1', /^nablagrade: --queue takes the address of a Redis server/],
])('queue: an address %s is told in one line', async (_, url, line) => {
  for (const command of [batch('none', '--queue', url), run(root, 'worker', '--queue', url)]) {
    expect([await command.status, command.said()]).toEqual([2, expect.stringMatching(line)]);
    expect(command.said().trimEnd()).not.toContain('\n');
  }
});

test('queue: a wrong password is told without it', async () => {
  const command = run(root, 'worker', '--queue', redis.url.replace('pass', 'word'));
  expect([await command.status, command.said()]).toEqual([
    2,
    expect.stringMatching(/the server asks for another password\n$/),
  ]);
  expect(command.said()).not.toContain('a%20word');
});

/** The commands and the rubrics, to be changed. */
function copied(name: string): string {
  const copy = join(folder, name);
  for (const part of ['dist', 'rubrics', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

function batch(out: string, ...options: string[]): StartedCommand {
  return run(root, 'batch', 'a1', classFolder, '--out', join(folder, out), ...options);
}

function worker(repository = root): StartedCommand {
  return run(repository, 'worker', '--queue', redis.url, '--jobs', '1');
}

function run(repository: string, name: string, ...args: string[]): StartedCommand {
  return commands.run(process.execPath, [join(repository, `dist/${name}.js`), ...args]);
}

async function endOf({ status, said }: StartedCommand): Promise<void> {
  expect([await status, said()]).toEqual([0, expect.stringContaining('4 graded')]);
}
