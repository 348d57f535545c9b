import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { expect, test } from '@jest/globals';
import { transform } from 'esbuild';
import { callOf, runSource } from '../../graders/run/testing/run-source.ts';

const probe = readFileSync(new URL('realm-probe.ts', import.meta.url), 'utf8');
const steps = ['names', 'proxied', 'returned', 'thrown', 'misuse', 'atTheLimit', 'stacks'];

test('the realm of a student: nothing that can be reached or provoked in it was made outside', async () => {
  const { calls, module } = await runSource(
    probe,
    [
      callOf('given', [{ functionSource: '(x) => [x, () => x, x()]' }, { list: [1, [2], { a: 3 }] }]),
      ...steps.map((step) => callOf(step, [], step === 'returned')),
      callOf('found'),
    ],
    { operationsPerCall: 1e9, wallMsPerCall: 100_000, wallMsInAll: 200_000, heapMiB: 512 },
  );
  expect(module.outcome).toBe('loaded');
  expect(calls.map(({ outcome }) => outcome)).toEqual(calls.map((_, index) => (index === 4 ? 'threw' : 'returned')));
  const last = calls.at(-1);
  const found =
    last?.outcome === 'returned' && typeof last.value === 'object' && last.value !== null && 'entries' in last.value
      ? (last.value.entries as Map<string, unknown>)
      : undefined;
  expect(found?.get('foreign')).toEqual([]);
  // It did look at something.
  expect(found?.get('functions')).toBeGreaterThan(450);
  expect(found?.get('values')).toBeGreaterThan(8000);
  expect(found?.get('errors')).toBeGreaterThan(8000);
}, 240_000);

test('the probe finds what a context leaks whose host takes no care', async () => {
  const { code } = await transform(probe, { loader: 'ts', format: 'cjs', target: 'es2022' });
  const context = createContext({ console });
  const module: { exports: Readonly<Record<string, (...args: unknown[]) => unknown>> } = { exports: {} };
  new Script(`(function (exports, require, module) {${code}\n})`).runInContext(context)(
    module.exports,
    () => 1,
    module,
  );
  const run = (name: string, ...args: unknown[]) => module.exports[name]?.(...args);
  run('given', (x: unknown) => [x], { list: [1] });
  for (const step of ['names', 'stacks']) run(step);
  const { foreign } = run('found') as { foreign: string[] };
  expect(foreign).toEqual(
    expect.arrayContaining(['handed over', 'data', 'module', 'exports', 'require', 'globalThis.console']),
  );
  expect(foreign.filter((path) => path.startsWith('error of stack of')).length).toBeGreaterThan(0);
});
