import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import { UsageError } from '../contract/grader-error.ts';
import { writeWhole } from './write-whole.ts';

const scratch = mkdtempSync(join(tmpdir(), 'write-whole-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const fresh = () => mkdtempSync(join(scratch, 'folder-'));

/** A process of its own: `node SCRIPT FILE` writes two texts of 4 MB in turn, for ever, or one of 4 MB with `once`. */
const script = join(scratch, 'writer.mjs');
beforeAll(() => {
  const source = `
    import { writeWhole } from ${JSON.stringify(fileURLToPath(new URL('write-whole.ts', import.meta.url)))};
    const [file, once] = process.argv.slice(2);
    for (let i = 0; i === 0 || !once; i++) await writeWhole(file, (i % 2 ? 'b' : 'a').repeat(4e6)).catch((error) => {
      console.log(error.name, error.message);
      process.exit(1);
    });`;
  const stdin = { contents: source, resolveDir: scratch };
  buildSync({ stdin, outfile: script, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
});

describe('writeWhole', () => {
  test('writes a new file, and replaces an old one with its permissions', async () => {
    const file = join(fresh(), 'a.json');
    await writeWhole(file, 'one');
    chmodSync(file, 0o600);
    await writeWhole(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['a.json']);
  });

  test('writes where a link leads, and leaves the link', async () => {
    const folder = fresh();
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.json'), 'one');
    symlinkSync('in/a.json', join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), 'two');
    expect(readlinkSync(join(folder, 'link.json'))).toBe('in/a.json');
    expect(readFileSync(join(folder, 'in/a.json'), 'utf8')).toBe('two');
  });

  test('writes into a pipe (a device is no other), and puts no file in its place', async () => {
    const pipe = join(fresh(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = spawn('cat', [pipe]);
    let heard = '';
    reader.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
    });
    const closed = new Promise((resolve) => reader.on('close', resolve));
    await writeWhole(pipe, 'told');
    await closed;
    expect(heard).toBe('told');
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  test.each<[string, (folder: string) => string, string]>([
    ['a folder that does not exist', (folder) => join(folder, 'no/a.json'), 'its folder does not exist'],
    ['a folder', (folder) => folder, 'it is a folder'],
    ['a place within a file', (folder) => join(folder, 'a.json/b.json'), 'a part of its path is no folder'],
    ['a name of 300 letters', (folder) => join(folder, 'x'.repeat(300)), 'its name is too long'],
    ['links in a circle', (folder) => join(folder, 'loop'), 'its links lead in a circle'],
  ])('%s is a mistake of the call, told in a line', async (_, place, why) => {
    const folder = fresh();
    writeFileSync(join(folder, 'a.json'), 'one');
    symlinkSync('loop', join(folder, 'loop'));
    const error: unknown = await writeWhole(place(folder), 'two').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).message).toBe(`${place(folder)} cannot be written: ${why}; name another place`);
    expect(readdirSync(folder)).toEqual(['a.json', 'loop']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('one');
  });

  test('a folder that one may not write to is a mistake of the call', () => {
    const folder = fresh();
    for (const path of [scratch, folder]) chmodSync(path, 0o555);
    const isSuperuser = process.geteuid?.() === 0;
    const who = isSuperuser ? { uid: 65534, gid: 65534 } : {};
    const { stdout } = spawnSync(process.execPath, [script, join(folder, 'a'), 'once'], { ...who, encoding: 'utf8' });
    for (const path of [scratch, folder]) chmodSync(path, 0o755);
    expect(stdout).toMatch(/^UsageError .* cannot be written: you may not write there; name another place\n$/);
  });

  test('a disk that is full in the middle is no mistake of the call; the old text stands, and nothing else is left', () => {
    const folder = fresh();
    const file = join(folder, 'a.json');
    writeFileSync(file, 'one');
    // A limit on the size of files fails the write as a full disk does, and needs no disk of its own.
    const limited = ['-c', 'ulimit -f 1000; exec "$@"', 'sh', process.execPath, script, file, 'once'];
    const { stdout, status } = spawnSync('/bin/sh', limited, { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: `GraderError ${file} could not be written: EFBIG\n`, status: 1 });
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(file, 'utf8')).toBe('one');
  });

  test('killed in the middle: one text or the other, whole; the next writer removes what was left behind', async () => {
    const folder = fresh();
    const file = join(folder, 'a.json');
    let leftBehind = 0;
    for (let i = 0; i < 4; i++) {
      const writer = spawn(process.execPath, [script, file]);
      const ended = new Promise((resolve) => writer.on('exit', resolve));
      while (!readdirSync(folder).some((name) => name.startsWith(`.nablagrade-${writer.pid}-`))) await setTimeout(1);
      await setTimeout(i * 4);
      writer.kill('SIGKILL');
      await ended;
      leftBehind += readdirSync(folder).filter((name) => name !== 'a.json').length;
      const text = readdirSync(folder).includes('a.json') ? readFileSync(file, 'utf8') : 'a'.repeat(4e6);
      expect(['a'.repeat(4e6), 'b'.repeat(4e6)].includes(text)).toBe(true);
    }
    expect(leftBehind).toBeGreaterThan(0);
    await writeWhole(file, 'after');
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(file, 'utf8')).toBe('after');
  }, 20_000);
});
