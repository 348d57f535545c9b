import { describe, expect, test } from '@jest/globals';
import { defaultLimits } from '../contract/limits.ts';
import { callOf, runSource } from './testing/run-source.ts';

const alien = (what: string) => ({ kind: 'alien', what });

describe('observations', () => {
  const source = `
export const twice = (v: number[]) => v.map((x) => x * 2);
export const loop = () => { while (true) {} };
export const stubborn = () => { for (;;) { try { for (;;) {} } catch {} finally { } } };
export const swallowing = () => { try { for (;;) {} } catch { return 42 } };
export const recursion = (): number => recursion() + 1;
export const throwing = (v: number[]) => {
  throw new TypeError('not ' + v);
};
export const throwingText = () => { throw 'a text' };
export const throwingNull = () => { throw null };
export const throwingHostile = () => { throw { get message() { throw 1 }, toString() { throw 2 } } };
export const throwingProxy = () => { throw new Proxy(new Error('p'), { get() { for (;;) {} }, getPrototypeOf() { throw 3 } }) };
export class OwnError extends RangeError { override name = 'Own' + 'x'.repeat(500) }
export const throwingOwn = () => { throw new OwnError('y'.repeat(500)) };
export const number = 5;
export const object = { a: 1 };
export const nothing = undefined;
export const promise = async () => 1;
export const thenable = () => ({ then() {} });
export const million = () => Array.from({ length: 1_000_000 }, () => [0]);
export const ragged = () => [[1, 2], [3], 'x', [new Float64Array([4]), true, null]];
export const circular = () => { const a: unknown[] = []; a.push(a); return a };
export const text = () => 'x'.repeat(1e6);
export const getter = () => ({ get x() { throw new Error('no') } });
export const endlessGetter = () => ({ get x() { for (;;) {} } });
export const proxy = () => new Proxy({}, { ownKeys() { throw new Error('no') } });
export const revoked = () => { const { proxy, revoke } = Proxy.revocable([], {}); revoke(); return proxy };
export const changing = (v: number[]) => { v[0] = NaN; v.length = 1; return v };
const shared = [0];
export const sharing = () => { shared[0]! += 1; return shared };
export const calling = (f: (x: number) => number, x: number) => f(x) + f(x);
export const counter = (next: () => number) => [next(), next()];
export const same = (x: unknown) => x;
export const printing = () => { console.log('x =', [1, -0, { a: NaN }], new Error('e')); console.table({ y: 2 }); console.time() };
export const flooding = () => { for (let i = 0; i < 10_000; i++) console.log('flood', i) };
export const random = () => [Math.random(), Math.random()];
export const clock = () => [Date.now(), new Date().getTime(), +new Date(5), new Date(2020, 0).getHours(), typeof performance, Date().length > 10];
export const sub = () => new (class extends Date {})().getTime();
export const optional = (a: number, b = 2, ...rest: number[]) => a + b;
export const keyed = () => ({ z: 1, 1: 2, ['__proto__']: 3, f: () => 1 });
`;
  const f = { functionSource: '((n) => (x) => x + n++)(0)' };
  const calls = {
    twice: callOf('twice', [[1, Number.NaN, -0, Number.POSITIVE_INFINITY, 1e-320]]),
    loop: callOf('loop'),
    stubborn: callOf('stubborn'),
    swallowing: callOf('swallowing'),
    recursion: callOf('recursion'),
    throwing: callOf('throwing', [[1, 2]]),
    throwingText: callOf('throwingText'),
    throwingNull: callOf('throwingNull'),
    throwingHostile: callOf('throwingHostile'),
    throwingProxy: callOf('throwingProxy'),
    throwingOwn: callOf('throwingOwn'),
    number: callOf('number'),
    object: callOf('object'),
    nothing: callOf('nothing'),
    absent: callOf('absent'),
    proto: callOf('__proto__'),
    promise: callOf('promise'),
    thenable: callOf('thenable'),
    million: callOf('million'),
    ragged: callOf('ragged'),
    circular: callOf('circular'),
    text: callOf('text'),
    getter: callOf('getter'),
    endlessGetter: callOf('endlessGetter'),
    proxy: callOf('proxy'),
    revoked: callOf('revoked'),
    changing: callOf('changing', [[1, 2]], true),
    sharing: callOf('sharing', [], true),
    sharingAgain: callOf('sharing', [], true),
    calling: callOf('calling', [f, 1]),
    callingAgain: callOf('calling', [f, 1], true),
    hostileKeys: callOf('same', [{ ['__proto__']: 1, constructor: [2], '': -0 }]),
    sameResult: callOf('same', [{ a: [{ resultOf: 1 }], b: { resultOf: 13 } }]),
    noResult: callOf('same', [{ resultOf: 1 + 31 }]),
    printing: callOf('printing'),
    random: callOf('random'),
    randomAgain: callOf('random'),
    clock: callOf('clock'),
    sub: callOf('sub'),
    keyed: callOf('keyed'),
    flooding: callOf('flooding'),
  };
  const names = Object.keys(calls);
  const running = runSource(source, Object.values(calls), { operationsPerCall: 1_500_000 });
  const seen = async (name: keyof typeof calls) => (await running).calls[names.indexOf(name)];
  const valueFrom = async (name: keyof typeof calls) => {
    const observation = await seen(name);
    return observation?.outcome === 'returned' ? observation.value : observation;
  };
  const exhausted = { outcome: 'stopped', limit: 'operations', amount: 1_500_000 };
  const object = (entries: Record<string, unknown>) => ({ kind: 'object', entries: new Map(Object.entries(entries)) });

  test('a result comes back bit for bit, with its operations', async () => {
    expect(await seen('twice')).toStrictEqual({
      outcome: 'returned',
      value: [2, Number.NaN, -0, Number.POSITIVE_INFINITY, 2e-320],
      operations: 6,
    });
  });

  test('an endless loop ends by operations, at its place, and the guest goes on', async () => {
    expect(await seen('loop')).toEqual({ ...exhausted, near: { file: 'entry.ts', line: 3, functionName: 'loop' } });
  });

  test('a limit of operations cannot be caught, kept from or returned away', async () => {
    expect(await seen('stubborn')).toMatchObject(exhausted);
    expect(await seen('swallowing')).toMatchObject(exhausted);
  });

  test('endless recursion is a RangeError with one text and no place on every Node', async () => {
    expect(await seen('recursion')).toEqual({
      outcome: 'threw',
      error: { isError: true, name: 'RangeError', message: 'Maximum call stack size exceeded' },
      operations: expect.any(Number),
    });
  });

  test('a thrown error has its name, message and place', async () => {
    expect(await seen('throwing')).toEqual({
      outcome: 'threw',
      error: {
        isError: true,
        name: 'TypeError',
        message: 'not 1,2',
        near: { file: 'entry.ts', line: 7, functionName: 'throwing' },
      },
      operations: 1,
    });
  });

  test('what is thrown and no Error is named for what it is', async () => {
    expect(await seen('throwingText')).toMatchObject({
      error: { isError: false, name: 'a string', message: 'a text' },
    });
    expect(await seen('throwingNull')).toMatchObject({ error: { isError: false, name: 'null', message: '' } });
    expect(await seen('throwingHostile')).toMatchObject({ error: { isError: false, name: 'an object', message: '' } });
    expect(await seen('throwingProxy')).toMatchObject({ error: { isError: false, name: 'an object' } });
  });

  test('texts of errors are cut', async () => {
    const observation = await seen('throwingOwn');
    expect(observation).toMatchObject({
      error: { isError: true, name: expect.stringMatching(/^Ownx{397}$/), message: 'y'.repeat(400) },
    });
  });

  test('what is no function is missing, with what stands there', async () => {
    expect(await seen('number')).toEqual({ outcome: 'missing', found: 'a number' });
    expect(await seen('object')).toEqual({ outcome: 'missing', found: 'an object' });
    expect(await seen('nothing')).toEqual({ outcome: 'missing' });
    expect(await seen('absent')).toEqual({ outcome: 'missing' });
    expect(await seen('proto')).toMatchObject({ outcome: 'missing' });
  });

  test('what is no data is an alien', async () => {
    expect(await valueFrom('promise')).toEqual(alien('a Promise'));
    // biome-ignore lint/suspicious/noThenProperty: that is what is tested
    expect(await valueFrom('thenable')).toEqual(object({ then: alien('a function') }));
    expect(await valueFrom('ragged')).toEqual([[1, 2], [3], 'x', [[4], true, null]]);
  });

  test('a result over the budget is unreadable, with the limit', async () => {
    expect(await seen('million')).toEqual({
      outcome: 'unreadable',
      reason: 'too-many-values',
      limit: defaultLimits.valuesPerResult,
    });
    expect(await seen('circular')).toEqual({ outcome: 'unreadable', reason: 'too-deep', limit: 16 });
    expect(await seen('text')).toEqual({ outcome: 'unreadable', reason: 'too-much-text', limit: 65_536 });
  });

  test('a property that cannot be read is unreadable, one that never ends uses up the operations', async () => {
    for (const name of ['getter', 'proxy', 'revoked'] as const) {
      expect(await seen(name)).toEqual({ outcome: 'unreadable', reason: 'unreadable-property', limit: 0 });
    }
    expect(await seen('endlessGetter')).toMatchObject(exhausted);
  });

  test('a watched call reports its arguments after it and its result at the end', async () => {
    expect(await seen('changing')).toMatchObject({
      value: [Number.NaN],
      argumentsAfter: [[Number.NaN]],
      valueLater: [Number.NaN],
    });
    expect(await seen('sharing')).toMatchObject({ value: [1], argumentsAfter: [], valueLater: [2] });
    expect(await seen('sharingAgain')).toMatchObject({ value: [2], valueLater: [2] });
    expect(await seen('twice')).not.toHaveProperty('valueLater');
  });

  test('functions are handed over fresh and their calls counted', async () => {
    expect(await seen('calling')).toEqual({ outcome: 'returned', value: 3, operations: 1, functionCalls: { 0: 2 } });
    expect(await seen('callingAgain')).toMatchObject({
      value: 3,
      functionCalls: { 0: 2 },
      argumentsAfter: [alien('a function'), 1],
    });
  });

  test('hostile keys cross in both directions', async () => {
    expect(await valueFrom('hostileKeys')).toEqual(object({ ['__proto__']: 1, constructor: [2], '': -0 }));
    expect(await valueFrom('keyed')).toEqual({
      kind: 'object',
      entries: new Map<string, unknown>([
        ['1', 2],
        ['z', 1],
        ['__proto__', 3],
        ['f', alien('a function')],
      ]),
    });
  });

  test('a call can be made with copies of earlier results, and not without them', async () => {
    expect(await valueFrom('sameResult')).toEqual(
      object({ a: [object({ ['__proto__']: 1, constructor: [2], '': -0 })], b: [[1, 2], [3], 'x', [[4], true, null]] }),
    );
    expect(await seen('noResult')).toEqual({ outcome: 'not-run', reason: 'no-earlier-result' });
  });

  test('console text is kept in order and cut', async () => {
    const text = (await running).console;
    expect(text).toMatch(/^x = \[1, -0, \{ a: NaN \}\] Error: e\n\{ y: 2 \}\nflood 0\nflood 1\n/);
    expect(text).toHaveLength(4000);
  });

  test('chance and clock stand still, the same in every call', async () => {
    expect(await valueFrom('random')).toEqual(await valueFrom('randomAgain'));
    expect(await valueFrom('clock')).toEqual([0, 0, 5, 0, 'undefined', true]);
    expect(await valueFrom('sub')).toBe(0);
  });

  test('the module says what it exports', async () => {
    const { module } = await running;
    expect(module).toMatchObject({
      outcome: 'loaded',
      exports: {
        twice: { kind: 'function', length: 1 },
        number: { kind: 'other', what: 'a number' },
        absent: { kind: 'absent' },
      },
    });
  });
});
