import { expect, test } from '@jest/globals';
import { defaultLimits } from '../contract/limits.ts';
import { guestCommand } from './guest-command.ts';
import { guestFlags } from './guest-flags.ts';

test('flags: each Node gets those that it knows', () => {
  const varying = [
    '--experimental-permission',
    '--permission',
    '--no-expose-wasm',
    '--no-experimental-sqlite',
    '--disable-sigusr1',
  ];
  const chosen = (version: string) => varying.filter((flag) => guestFlags(version, 128).includes(flag));
  expect(chosen('20.9.0')).toEqual(['--experimental-permission', '--no-expose-wasm']);
  expect(chosen('22.12.0')).toEqual(['--experimental-permission', '--no-expose-wasm', '--no-experimental-sqlite']);
  expect(chosen('22.14.0')).toEqual([
    '--permission',
    '--no-expose-wasm',
    '--no-experimental-sqlite',
    '--disable-sigusr1',
  ]);
  expect(chosen('24.0.0')).toEqual(['--permission', '--no-experimental-sqlite', '--disable-sigusr1']);
  expect(chosen('26.1.0')).toEqual(chosen('24.0.0'));
});

test('flags: always without files, generated code and compiler, with the heap that is allowed', () => {
  const always = ['--disallow-code-generation-from-strings', '--no-addons', '--jitless', '--max-old-space-size=77'];
  for (const version of ['20.9.0', '22.14.0', '24.0.0']) {
    expect(guestFlags(version, 77)).toEqual(expect.arrayContaining(always));
  }
});

test('command: the source is one argument and the guest is never root', () => {
  const { args, identity } = guestCommand('/* source */', defaultLimits, 'process');
  expect(args.slice(-2)).toEqual(['-e', '/* source */']);
  expect([process.getuid?.() === 0, identity]).toEqual([
    process.getuid?.() === 0,
    process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {},
  ]);
});
