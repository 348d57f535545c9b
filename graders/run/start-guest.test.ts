import { createServer } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { GraderError, UsageError } from '../contract/grader-error.ts';
import { defaultLimits } from '../contract/limits.ts';
import type { GuestEnd } from './guest-process.ts';
import { Sandbox, type sandboxLevels } from './sandbox.ts';
import { type Guest, startGuest } from './start-guest.ts';
import { workingLevels } from './testing/working-levels.ts';

// What a student's code could run, had it left its context: the harness is replaced by it.
const escaped = (code: string) => `
const { writeSync, readFileSync } = require('fs');
writeSync(1, '{"frame":"started"}\\n');
readFileSync(0);
writeSync(1, '{"frame":"ready"}\\n');
const tell = (word) => { writeSync(1, word + '\\n'); process.reallyExit(0) };
${code}`;

const levels = await workingLevels(escaped(''));

/** All lines of a guest after its first two, and how it ended. */
async function linesOf(guest: Guest, leftMs = 3000): Promise<{ lines: string[]; end: GuestEnd }> {
  const lines: string[] = [];
  const end = await guest.converse('', { leftMs }, (line) => {
    lines.push(line);
    return 'more';
  });
  return { lines, end };
}

const runAt = async (level: (typeof sandboxLevels)[number], code: string) =>
  (await linesOf(startGuest(escaped(code), defaultLimits, new Sandbox([level])))).lines;

describe.each(levels)('guest at level %s', (level) => {
  test('starts, says at which level, answers and ends', async () => {
    const guest = startGuest(escaped("tell('done')"), defaultLimits, new Sandbox([level]));
    expect(await guest.level).toBe(level);
    expect(await linesOf(guest)).toEqual({ lines: ['done'], end: 'exited' });
  });

  test('has no file, no program, no user of its own and the same surroundings everywhere', async () => {
    const code = `
      const seen = {};
      const names = ['TZ', 'LC_ALL', 'HOME', 'PATH', 'SECRET'];
      seen.environment = names.map((name) => process.env[name]);
      seen.refused = [() => readFileSync('/etc/passwd'), () => require('fs').writeFileSync('/tmp/x', ''), () => require('child_process').spawnSync('/bin/true').error]
        .map((run) => { try { const e = run(); return e && e.code } catch (e) { return e.code } });
      seen.isRoot = process.getuid() === 0;
      tell(JSON.stringify(seen))`;
    process.env.SECRET = 'secret';
    const [line = ''] = await runAt(level, code);
    delete process.env.SECRET;
    expect(JSON.parse(line)).toEqual({
      environment: ['UTC', 'C', null, null, null],
      refused: ['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED'],
      isRoot: false,
    });
  });

  test('is ended with all that it started, and never waits for ever', async () => {
    const guest = startGuest(escaped('setInterval(() => 0, 1000)'), defaultLimits, new Sandbox([level]));
    expect(await linesOf(guest, 50)).toEqual({ lines: [], end: 'wall-clock' });
  });

  test('is charged for its processor time, where that is told, and not for the load of the machine', async () => {
    const waiting = "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600); tell('done')";
    const working =
      "for (const begun = process.cpuUsage().user; process.cpuUsage().user < begun + 600_000; ); tell('done')";
    const ends = [waiting, working].map(async (code) => {
      const guest = startGuest(escaped(code), { ...defaultLimits, wallMsPerCall: 300 }, new Sandbox([level]));
      return (await linesOf(guest)).end;
    });
    const isTold = process.platform === 'linux';
    expect(await Promise.all(ends)).toEqual([isTold ? 'exited' : 'wall-clock', 'wall-clock']);
  });

  test('its typed arrays are limited', async () => {
    const hoard = 'const all = []; try { for (;;) all.push(new Float64Array(2e7)) } catch (e) { tell(e.name) }';
    expect(await runAt(level, hoard)).toEqual(['RangeError']);
  });
});

describe('what each level keeps from code that has left its context', () => {
  const server = createServer((socket) => socket.destroy());
  const listening = new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  afterAll(() => {
    server.close();
  });

  // From Node 25 on, the permission model denies the network as well.
  const deniesNetwork = Number(process.versions.node.split('.')[0]) >= 25;
  const reaches = (level: (typeof sandboxLevels)[number]) => level === 'process' && !deniesNetwork;

  test('the network, but for the level without one of its own', async () => {
    const code = `
      try { require('net').connect(${await listening}, '127.0.0.1', () => tell('reached')).on('error', () => tell('refused')) }
      catch { tell('refused') }`;
    const seen = await Promise.all(levels.map(async (level) => [level, ...(await runAt(level, code))]));
    expect(seen).toEqual(levels.map((level) => [level, reaches(level) ? 'reached' : 'refused']));
  });

  test('the grader and other processes, inside bwrap', async () => {
    const code = `
      const alive = (pid) => { try { process.kill(pid, 0); return true } catch (e) { return e.code === 'EPERM' } };
      tell(String(alive(${process.pid})))`;
    const seen = await Promise.all(levels.map(async (level) => [level, ...(await runAt(level, code))]));
    expect(seen).toEqual(levels.map((level) => [level, `${level !== 'bwrap'}`]));
  });
});

describe('guests that do not come up', () => {
  // Node lies elsewhere inside bubblewrap.
  const failsInside = escaped("tell('answered')").replace(
    'const',
    "if (process.execPath === '/node') process.exit(3); const",
  );

  test('a weaker level takes over, and answers what was asked meanwhile', async () => {
    const sandbox = new Sandbox();
    const guest = startGuest(failsInside, defaultLimits, sandbox);
    expect(await linesOf(guest)).toEqual({ lines: ['answered'], end: 'exited' });
    expect(await guest.level).toBe(levels.filter((level) => level !== 'bwrap')[0]);
    expect(sandbox.level).toBe(await guest.level);
  });

  test('no weaker one takes over where it must not', async () => {
    const required = async () => startGuest(failsInside, defaultLimits, new Sandbox(['bwrap'])).level;
    await expect(required()).rejects.toThrow(UsageError);
    await expect(required()).rejects.toThrow(/the sandbox bwrap does not work on this machine \(.+\): see SECURITY.md/);
  });

  test('a guest that starts at no level is a fault of the grader, with what it said', async () => {
    const guest = startGuest('throw new Error("broken")', defaultLimits, new Sandbox());
    await expect(guest.converse('', { leftMs: 1000 }, () => 'more')).rejects.toThrow(GraderError);
    await expect(guest.level).rejects.toThrow(/did not start: .*broken/);
  });

  test('a Node that is gone is a fault of the grader', async () => {
    const { execPath } = process;
    process.execPath = '/nowhere/node';
    try {
      const guest = startGuest('', defaultLimits, new Sandbox(['process']));
      await expect(guest.level).rejects.toThrow(/nowhere\/node/);
    } finally {
      process.execPath = execPath;
    }
  });

  test('one that was disposed of while it started changes no level', async () => {
    const sandbox = new Sandbox();
    const { level } = sandbox;
    const guest = startGuest(escaped(''), defaultLimits, sandbox);
    guest.dispose();
    await expect(guest.level).rejects.toThrow(GraderError);
    expect(sandbox.level).toBe(level);
  });
});
