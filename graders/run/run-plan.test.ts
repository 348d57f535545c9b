import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { GraderError } from '../contract/grader-error.ts';
import { defaultLimits } from '../contract/limits.ts';
import { compileSubmission } from './compile-submission.ts';
import { runPlan } from './run-plan.ts';
import { Sandbox } from './sandbox.ts';
import { startGuest } from './start-guest.ts';
import { callOf, guestSource, runSource, submissionOf } from './testing/run-source.ts';

const budgetUsedUp = { outcome: 'not-run', reason: 'budget-used-up' };

describe('lost guests', () => {
  const source = `
export const good = (x: number) => x;
export const array = () => { const a: number[][] = []; for (;;) a.push(new Array(10_000).fill(1.5)) };
export const slow = () => /^(a+)+$/.test('a'.repeat(40) + 'b');
export const big = () => Array.from({ length: 20_000 }, () => Math.PI);
export const loop = () => { for (;;) {} };
export const init = () => ({ W: [1, -0] });
`;

  const fine = { outcome: 'returned', value: 1, operations: 1 };

  test('memory and output each cost only the call that was under way', async () => {
    const calls = ['init', 'array', 'good', 'big', 'good'].map((name) => callOf(name, [1]));
    const limits = { outputBytes: 100_000, heapMiB: 64 };
    const { calls: seen } = await runSource(source, [...calls, callOf('good', [{ resultOf: 5 }], true)], limits);
    expect(seen.slice(1, -1)).toEqual([
      { outcome: 'stopped', limit: 'memory', amount: 64 },
      fine,
      { outcome: 'stopped', limit: 'output', amount: 100_000 },
      fine,
    ]);
    // The result of a guest that is gone was kept for the later call.
    const copy = { kind: 'object', entries: new Map([['W', [1, -0]]]) };
    expect(seen.at(-1)).toEqual({
      outcome: 'returned',
      value: copy,
      operations: 1,
      argumentsAfter: [copy],
      valueLater: copy,
    });
  });

  test('a call that never ends without an operation is ended by the clock', async () => {
    const calls = ['good', 'slow', 'good'].map((name) => callOf(name, [1]));
    const { calls: seen } = await runSource(source, calls, { wallMsPerCall: 400 });
    expect(seen).toEqual([fine, { outcome: 'stopped', limit: 'wall-clock', amount: 400 }, fine]);
  });

  test('typed arrays cannot fill the memory of the machine', async () => {
    const hoard = 'export const hoard = () => { const all = []; for (;;) all.push(new Float64Array(2e7)) }';
    const { calls } = await runSource(hoard, [callOf('hoard')]);
    expect(calls[0]?.outcome === 'threw' ? calls[0].error.name : calls[0]).toBe('RangeError');
  });

  test('an export that was stopped three times is not called again, the others are', async () => {
    const calls = ['loop', 'loop', 'good', 'loop', 'loop', 'good'].map((name) => callOf(name, [1]));
    const { calls: seen } = await runSource(source, calls, { operationsPerCall: 1000 });
    expect(seen.map(({ outcome }) => outcome)).toEqual([
      'stopped',
      'stopped',
      'returned',
      'stopped',
      'not-run',
      'returned',
    ]);
  });

  test('fresh guests and time are bounded', async () => {
    const calls = ['slow', 'slow', 'good'].map((name) => callOf(name, [1]));
    const restarts = await runSource(source, calls, { wallMsPerCall: 200, restarts: 1 });
    expect(restarts.calls.map((seen) => seen.outcome)).toEqual(['stopped', 'stopped', 'not-run']);
    const time = await runSource(source, calls, { wallMsPerCall: 5000, wallMsInAll: 200 });
    expect(time.calls).toEqual([{ outcome: 'stopped', limit: 'wall-clock', amount: 200 }, budgetUsedUp, budgetUsedUp]);
  });
});

describe('modules', () => {
  const call = [callOf('f')];
  const notRun = [{ outcome: 'not-run', reason: 'module-did-not-load' }];

  test('one that does not compile runs nothing, and the waiting guest stays unused', async () => {
    const compiled = await compileSubmission(submissionOf({ 'entry.ts': 'export const = 1' }), 'entry.ts');
    const source = await guestSource;
    const firstGuest = startGuest(source, defaultLimits, new Sandbox());
    const run = runPlan({
      plan: { calls: call },
      compiled,
      exports: ['f'],
      limits: defaultLimits,
      guestSource: source,
      firstGuest,
    });
    expect(await run.module).toEqual({ outcome: 'did-not-compile' });
    expect(await run.observations).toEqual({ module: { outcome: 'did-not-compile' }, calls: notRun, console: '' });
    await expect(firstGuest.level).resolves.toBeDefined();
    firstGuest.dispose();
  });

  test('one that throws, loops, recurses or fills memory while loading says so', async () => {
    const outcomes = [
      "console.log('before'); export const f = () => 1; throw new Error('top')",
      'for (;;);',
      'const f = () => { f() }; f()',
      'const a = []; for (;;) a.push(new Array(1e5).fill(1.5))',
    ];
    const seen = await Promise.all(outcomes.map((source) => runSource(source, call, { heapMiB: 64 })));
    expect(seen.map(({ module }) => module)).toEqual([
      {
        outcome: 'threw',
        error: { isError: true, name: 'Error', message: 'top', near: { file: 'entry.ts', line: 1 } },
      },
      { outcome: 'stopped', limit: 'operations', amount: defaultLimits.operationsPerCall },
      { outcome: 'threw', error: { isError: true, name: 'RangeError', message: 'Maximum call stack size exceeded' } },
      { outcome: 'stopped', limit: 'memory', amount: 64 },
    ]);
    for (const { calls } of seen) expect(calls).toEqual(notRun);
    expect(seen[0]?.console).toBe('before\n');
  });

  test('the module is known while its calls still run', async () => {
    const compiled = await compileSubmission(
      submissionOf({ 'entry.ts': "export const f = () => /^(a+)+$/.test('a'.repeat(40) + 'b')" }),
      'entry.ts',
    );
    const limits = { ...defaultLimits, wallMsPerCall: 500 };
    const run = runPlan({
      plan: { calls: call },
      compiled,
      exports: ['f'],
      limits,
      guestSource: await guestSource,
    });
    const first = await Promise.race([run.module, run.observations]);
    expect(first).toEqual({ outcome: 'loaded', exports: { f: { kind: 'function', length: 0 } } });
    expect((await run.observations).module).toBe(first);
  });

  test('a plan without calls still loads the module', async () => {
    expect(await runSource('export const f = 1', [])).toEqual({
      module: { outcome: 'loaded', exports: {} },
      calls: [],
      console: '',
    });
  });
});

describe('faults of the grader', () => {
  test('a guest that does not start is a GraderError, not a crash of the student', async () => {
    const compiled = await compileSubmission(submissionOf({ 'entry.ts': '' }), 'entry.ts');
    const order = { plan: { calls: [] }, compiled, exports: [], limits: defaultLimits };
    const run = runPlan({ ...order, guestSource: 'throw new Error("broken")' });
    await expect(run.observations).rejects.toThrow(GraderError);
    await expect(run.module).rejects.toThrow('broken');
  });

  test('a function argument that does not compile is a GraderError', async () => {
    const calls = [callOf('f', [{ functionSource: '(x) => {' }])];
    await expect(runSource('export const f = 1', calls)).rejects.toThrow(GraderError);
  });

  test('what a forged guest says is a crash of the call under way', async () => {
    const compiled = await compileSubmission(submissionOf({ 'entry.ts': '' }), 'entry.ts');
    const order = { compiled, exports: ['f'], limits: { ...defaultLimits, restarts: 0 } };
    const outcomesOf = async (lines: readonly string[]) => {
      const frames = [
        '{"frame":"started"}',
        '{"frame":"ready"}',
        '{"frame":"module","outcome":"loaded","exports":[{"kind":"absent"}]}',
        ...lines,
      ];
      const forged = `require('fs').readFileSync(0);require('fs').writeSync(1,${JSON.stringify(frames.map((line) => `${line}\n`).join(''))})`;
      const { calls } = await runPlan({
        ...order,
        plan: { calls: [callOf('f'), callOf('f')] },
        guestSource: forged,
      }).observations;
      return calls.map((seen) => (seen.outcome === 'stopped' ? seen.limit : seen.outcome));
    };
    const answer = (index: number) => `{"frame":"call","index":${index},"outcome":"returned","value":1,"operations":1}`;
    expect(await outcomesOf([answer(0), answer(0)])).toEqual(['returned', 'crash']);
    expect(await outcomesOf([answer(1), answer(0)])).toEqual(['crash', 'not-run']);
    expect(await outcomesOf(['{"frame":"done"}'])).toEqual(['crash', 'not-run']);
    expect(await outcomesOf([answer(0), '{"frame":"verdict"}'])).toEqual(['returned', 'crash']);
    expect(await outcomesOf([answer(0), answer(1), '{"frame":"later","index":0,"value":2}'])).toEqual([
      'returned',
      'returned',
    ]);
  });
});

test('no child survives', () => {
  const processes = execFileSync('ps', ['-A', '-o', 'ppid=,args=']).toString().split('\n');
  const guests = processes.filter((line) => Number.parseInt(line, 10) === process.pid && line.includes('--jitless'));
  expect(guests).toEqual([]);
});
