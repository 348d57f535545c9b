import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { jailed } from './jail.ts';
import type { SandboxLevel } from './sandbox.ts';
import { workingLevels } from './testing/working-levels.ts';

const levels = await workingLevels(`require('fs').writeSync(1, '{"frame":"started"}\\n')`);

/** What an expression is in a Node that has all its rights, at each level. */
function seenAt(expression: string): Record<string, unknown> {
  const seen = levels.map((level): [SandboxLevel, unknown] => {
    const [file = '', ...args] = jailed(level, [process.execPath, '-p', `JSON.stringify(${expression})`]);
    const { stdout, stderr } = spawnSync(file, args, { encoding: 'utf8', env: {} });
    return [level, stdout === '' ? stderr : JSON.parse(stdout)];
  });
  return Object.fromEntries(seen);
}

const expected = (answer: (level: SandboxLevel) => unknown) =>
  Object.fromEntries(levels.map((level) => [level, answer(level)]));

test("jail: inside bwrap there are Node and the system's libraries, and nothing can be written", () => {
  const folder = mkdtempSync(join(tmpdir(), 'nablagrade-test-'));
  const file = join(folder, 'answers.txt');
  writeFileSync(file, 'secret');
  const attempts = `[() => fs.readFileSync(${JSON.stringify(file)}, 'utf8'), () => fs.writeFileSync('/usr/lib/x', ''), () => fs.writeFileSync('/x', '')]`;
  const seen = seenAt(`(() => {
    const names = fs.readdirSync('/').filter((name) => !/^(lib.*|usr|node)$/.test(name));
    const outcome = ${attempts}.slice(0, names.length === 0 ? 3 : 1).map((run) => { try { return run() } catch (e) { return e.code } });
    return { others: names.length, outcome };
  })()`);
  rmSync(folder, { recursive: true });
  expect(seen).toEqual(
    expected((level) =>
      level === 'bwrap'
        ? { others: 0, outcome: ['ENOENT', 'EROFS', 'EROFS'] }
        : { others: expect.any(Number), outcome: ['secret'] },
    ),
  );
});

test('jail: the network of the machine is there only at the level without one of its own', () => {
  const external = 'Object.values(os.networkInterfaces()).flat().filter(({ internal }) => !internal).length';
  const here = spawnSync(process.execPath, ['-p', external], { encoding: 'utf8' });
  expect(seenAt(external)).toEqual(expected((level) => (level === 'process' ? Number(here.stdout) : 0)));
});

test('jail: inside bwrap the user is nobody, and the grader is no process that can be seen', () => {
  const seen = seenAt(`[process.getuid(), process.ppid === ${process.pid}]`);
  expect(seen).toEqual(expected((level) => (level === 'bwrap' ? [65534, false] : [process.getuid?.(), true])));
});
