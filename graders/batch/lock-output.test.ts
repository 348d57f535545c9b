import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { lockOutput } from './lock-output.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lock-output-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const fresh = () => mkdtempSync(join(scratch, 'out-'));

describe('lockOutput', () => {
  test('the second one is told who holds it; when it is given up, nothing is left and it is free again', async () => {
    const out = fresh();
    const release = await lockOutput(out);
    const refusal: unknown = await lockOutput(out).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as UsageError).message).toContain(`another batch (process ${process.pid})`);
    await release();
    expect(readdirSync(out)).toEqual([]);
    await (await lockOutput(out))();
  });

  test('of many that want it at once, exactly one gets it', async () => {
    for (let round = 0; round < 10; round++) {
      const out = fresh();
      const tried = await Promise.allSettled(Array.from({ length: 8 }, () => lockOutput(out)));
      const got = tried.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      expect(got.length).toBe(1);
      for (const release of got) await release();
    }
  });

  test('a process that was killed is in nobody’s way, even when its number is used again', async () => {
    const out = fresh();
    const release = await lockOutput(out);
    const [left = ''] = readdirSync(join(out, '.nablagrade.lock'));
    await release();

    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    const [, , begun, host, token] = left.split('~');
    child.kill('SIGKILL');
    await ended;
    // Neither runs as it was: the one is gone, the other began at another time.
    for (const [pid, mark] of [
      [child.pid, begun],
      [process.pid, '1'],
    ]) {
      const again = await lockOutput(out);
      writeFileSync(join(out, '.nablagrade.lock', `1~${pid}~${mark}~${host}~0${token}`), '');
      await again();
      await (await lockOutput(out))();
      expect(readdirSync(out)).toEqual([]);
    }
  });

  test('a batch on another machine is named, and how to go on when it has ended', async () => {
    const out = fresh();
    const release = await lockOutput(out);
    writeFileSync(join(out, '.nablagrade.lock', '1~17~running~far%20away~x'), '');
    await release();
    await expect(lockOutput(out)).rejects.toThrow(/by a batch on far away: if that has ended, remove .*~far%20away~x$/);
  });

  test('a place that cannot be written to is a mistake of the call', async () => {
    const file = join(fresh(), 'file');
    writeFileSync(file, '');
    await expect(lockOutput(file)).rejects.toThrow(
      /nothing can be written there \(E\w+\); name another folder with --out/,
    );
  });
});
