import { describe, expect, test } from '@jest/globals';
import type { Value } from '../contract/value.ts';
import { callOf, runSource } from './testing/run-source.ts';

// Each attack is an export. `foreign` finds an object of another realm by the root of its prototype chain, whether or not
// code can be generated there; the root of the context's own realm is known from the start.
const PRELUDE = `
declare const require: any, module: any, process: any;
const root = Object.prototype, up = Object.getPrototypeOf;
const foreign = (x: any): boolean => {
  if ((typeof x !== 'object' && typeof x !== 'function') || x === null) return false;
  let link = x;
  for (let next = up(link); next !== null; next = up(link)) link = next;
  return link !== root && up(x) !== null;
};
const caught = (run: () => unknown): any => { try { return run() } catch (e) { return e } };
const deepest = (run: () => unknown): any => { try { return deepest(run) } catch (e) { return foreign(e) ? e : caught(run) } };
`;

const LEAKS: Readonly<Record<string, string>> = {
  globals: 'Object.getOwnPropertyNames(globalThis).map((name) => (globalThis as any)[name])',
  globalThis: '[up(globalThis), (globalThis as any).constructor]',
  moduleScope: '[require, module, module.exports]',
  missingImport:
    "[caught(() => require(['./', 'x'].join(''))), caught(() => require({ toString() { throw 1 } })), caught(() => require(Symbol.iterator))]",
  errorConstructor:
    '[caught(() => (null as any).x), caught(() => up(undefined)), caught(() => new Array(-1)), caught(() => decodeURI("%"))]',
  symbolName:
    '(() => { const e: any = new Error(); e.name = Symbol(); return [caught(() => e.stack), caught(() => String(e))] })()',
  prepareStackTrace:
    '(() => { const seen: any[] = []; (Error as any).prepareStackTrace = (...a: any[]) => { seen.push(...a); return a }; seen.push(caught(() => new Error("x").stack)); return seen })()',
  stackTraceLimit:
    '(() => { caught(() => { (Error as any).stackTraceLimit = 10 }); caught(() => Object.defineProperty(Error, "stackTraceLimit", { value: 10 })); const e: any = new Error(); e.name = Symbol(); return [e.stack, caught(() => e.stack), (Error as any).captureStackTrace] })()',
  subclassStack:
    '(() => { class E extends Error {} ; const e: any = new E(); Object.defineProperty(e, "name", { get() { throw Symbol() } }); const a: any = new AggregateError([e]); a.name = Symbol(); return [caught(() => e.stack), caught(() => a.stack)] })()',
  stackAtLimit:
    '[deepest(() => new Error().stack), deepest(() => (null as any).x), deepest(() => { const e: any = new Error(); e.name = Symbol(); return e.stack })]',
  overflow: '[caught(() => { const f = (): any => f(); f() })]',
  evaluation:
    '[caught(() => (0, (globalThis as any).eval)("1")), caught(() => new Function("return 1")), caught(() => (async () => {}).constructor("1"))]',
  evaluationAtLimit: '[deepest(() => new Function("return 1")), deepest(() => caught(() => 0).constructor)]',
  dynamicImport: 'import(["./ent", "ry"].join(""))',
  toStringOfFunctions:
    '[caught(() => Function.prototype.toString.call({})), caught(() => (foreign as any).caller), caught(() => (foreign as any).arguments)]',
  console:
    'Object.values(console).flatMap((f: any) => [f, f.constructor, caught(() => f({ toString() { throw Symbol() } }))])',
  consoleAtLimit: '[deepest(() => console.log({})), deepest(() => console.log(Symbol()))]',
  date: '[Date, Date.prototype.constructor, new Date(), caught(() => new (Date as any)(Symbol())), up(Date)]',
  random: '[Math.random, caught(() => (Math.random as any).call.call(1))]',
  regexp: '[caught(() => new RegExp("[")), /x/.exec("x")]',
  json: '[caught(() => JSON.parse("{")), caught(() => JSON.stringify(1n as any))]',
  proxyTraps:
    '(() => { const seen: any[] = []; const p: any = new Proxy(() => 0, { apply: (...a) => { seen.push(...a, a[2]) } }); p(1); return seen })()',
  structured:
    '[(globalThis as any).structuredClone, (globalThis as any).queueMicrotask, (globalThis as any).setTimeout]',
  disposable:
    '[caught(() => { const D = (globalThis as any).DisposableStack; if (D) { const d = new D(); d.defer(() => { throw 1 }); d.defer(() => { throw 2 }); d.dispose() } })]',
  iterators:
    '[caught(() => { const [a] = 1 as any }), caught(() => new Map(1 as any)), caught(() => [...(null as any)])]',
};

describe('isolation', () => {
  const names = Object.keys(LEAKS);
  const source = `${PRELUDE}
${names.map((name) => `export const ${name} = (): boolean => { const seen: any = ${LEAKS[name]}; return (Array.isArray(seen) ? seen : [seen]).some(foreign) };`).join('\n')}
export const sanity = () => [foreign({}), foreign(Object.create(Object.create(null))), foreign([]), foreign(1)];
export const arrayOfArguments = (...args: any[]) => [args, ...args].some(foreign);
export const functionArgument = (f: any, o: any) => [f, f(1), o, o.a, caught(() => f.caller), caught(() => f.arguments), caught(() => f({ get x() { throw 1 } }))].some(foreign);
`;
  const running = runSource(source, [
    ...names.map((name) => callOf(name)),
    callOf('sanity'),
    callOf('arrayOfArguments', [[1], { a: [2] }, { resultOf: 1 }]),
    callOf('functionArgument', [{ functionSource: '(x) => [x, () => x]' }, { a: [1] }]),
  ]);

  for (const [index, name] of names.entries()) {
    test(`no object of another realm is met: ${name}`, async () => {
      expect((await running).calls[index]).toMatchObject({ outcome: 'returned', value: false });
    });
  }

  test('no object of another realm comes as an argument', async () => {
    const { calls } = await running;
    // The second has a root of its own: the search does find what is foreign.
    expect(calls[names.length]).toMatchObject({ value: [false, true, false, false] });
    expect(calls[names.length + 1]).toMatchObject({ value: false });
    expect(calls[names.length + 2]).toMatchObject({ value: false, functionCalls: { 0: 2 } });
  });

  test('the globals are those of ECMAScript and console', async () => {
    const wanted =
      'process require module exports Buffer setTimeout setInterval setImmediate queueMicrotask fetch WebSocket performance global eval WebAssembly SharedArrayBuffer Atomics Intl';
    const { calls } = await runSource(
      `export const f = (names: string[]) => names.filter((name) => name in globalThis);
       export const self = (names: string[]) => names.filter((name) => name in ((0, function (this: any) { return this })() ?? {}))`,
      [
        callOf('f', [wanted.split(' ')]),
        callOf('self', [wanted.split(' ')]),
        callOf('f', [['Math', 'Float64Array', 'Map', 'console', 'JSON', 'Date']]),
      ],
    );
    expect(calls.map((seen) => (seen.outcome === 'returned' ? seen.value : seen))).toEqual([
      [],
      [],
      ['Math', 'Float64Array', 'Map', 'console', 'JSON', 'Date'],
    ]);
  });

  test('exits, evaluation and imports at run time are errors of the call', async () => {
    const { calls } = await runSource(
      `declare const process: any, require: any;
       export const exit = () => process.exit(0);
       export const code = () => new Function('return 1')();
       export const imports = async () => { await import(['./ent', 'ry'].join('')) };
       export const requires = () => require(['f', 's'].join(''));
       export const after = () => 1;`,
      ['exit', 'code', 'imports', 'requires', 'after'].map((name) => callOf(name)),
    );
    expect(calls).toMatchObject([
      { outcome: 'threw', error: { name: 'ReferenceError' } },
      { outcome: 'threw', error: { name: 'EvalError' } },
      { outcome: 'returned', value: { kind: 'alien', what: 'a Promise' } },
      { outcome: 'threw', error: { message: 'cannot import "fs": only files of the submission' } },
      { outcome: 'returned', value: 1 },
    ]);
  });

  test('no microtask, timer or finalizer ever gets a turn', async () => {
    const { calls, console } = await runSource(
      `export const f = () => {
         Promise.reject(new Error('unhandled'));
         Promise.resolve().then(() => { console.log('turn'); for (;;) {} });
         (async () => { await null; console.log('turn') })();
         return 1;
       };
       export const g = () => 2`,
      [callOf('f'), callOf('g')],
    );
    expect([calls.map(({ outcome }) => outcome), console]).toEqual([['returned', 'returned'], '']);
  });
});

describe('poisoned built-ins', () => {
  const POISONS: Readonly<Record<string, string>> = {
    methods: `const classes: any[] = [Array, String, Number, Function, Object, Map, Set, Promise, RegExp, Symbol, Error, Boolean, BigInt];
      const { ownKeys } = Reflect;
      for (let i = 0; i < classes.length; i++) for (let keys = ownKeys(classes[i].prototype), j = 0; j < keys.length; j++)
        if (keys[j] !== 'constructor') try { classes[i].prototype[keys[j]!] = () => { throw new Error('poison') } } catch {}`,
    statics: `for (const C of [Array, String, Number, Object, JSON, Math, Reflect, Symbol, Date, Promise] as any[])
      for (const key of Reflect.ownKeys(C)) try { Object.defineProperty(C, key, { value: () => 42 }) } catch {}`,
    setters: `for (let i = 0; i < 64; i++) Object.defineProperty(Object.prototype, i, { set() { throw new Error('poison') }, get: () => 7, configurable: true });
      for (let i = 0; i < 64; i++) Object.defineProperty(Array.prototype, i, { set() { throw new Error('poison') }, get: () => 7, configurable: true });`,
    properties: `for (const key of ['value', 'get', 'set', 'writable', 'enumerable', 'toJSON', 'then', 'index', 'next', 'prototype', 'words', 'k', 'length', 'list', 'exports', 'apply', 'construct'])
      Object.defineProperty(Object.prototype, key, { __proto__: null, get: () => 7, set() {}, configurable: true } as any);`,
    globals:
      'for (const key of Object.getOwnPropertyNames(globalThis)) try { (globalThis as any)[key] = () => 42 } catch {}',
    iteration: `Array.prototype[Symbol.iterator] = function* () { yield 666 } as any; String.prototype[Symbol.iterator] = function* () { yield 'x' } as any;
      Object.defineProperty(Object.prototype, Symbol.toPrimitive, { get: () => () => 'poison' });`,
    species: `Object.defineProperty(Array, Symbol.species, { get: () => { throw 1 } });
      Object.setPrototypeOf(Array.prototype, new Proxy({}, { get: () => 13, has: () => true, set: () => { throw 1 } }));`,
    nullPrototypes: 'Object.setPrototypeOf(Array.prototype, null); Object.setPrototypeOf(Function.prototype, null);',
  };
  const names = Object.keys(POISONS);
  const honest: Value[] = [
    [1, -0, Number.NaN],
    'text',
    {
      kind: 'object',
      entries: new Map<string, Value>([
        ['a', [1]],
        ['__proto__', 2],
      ]),
    },
  ];

  for (const name of names) {
    test(`change nothing that the host reads: ${name}`, async () => {
      const { calls, module } = await runSource(
        `const OwnError = TypeError, own = new Float64Array([0.5, 1]);
         ${POISONS[name]}
         export const result = () => [[1, -0, NaN], 'text', { a: [1], ['__proto__']: 2 }];
         export const typed = () => own;
         export const echo = (x: any) => x;
         export const failing = () => { throw new OwnError('as it is') };
         export const last = (f: any, x: any) => f(x);`,
        [
          callOf('result', [], true),
          callOf('typed'),
          callOf('echo', [[1, -0, { a: [{ resultOf: 2 }] }]], true),
          callOf('failing'),
          callOf('last', [{ functionSource: '(x) => x[0] * 2' }, [21]], true),
          callOf('absent'),
        ],
      );
      const echoed = [1, -0, { kind: 'object', entries: new Map([['a', [honest]]]) }];
      expect(module.outcome).toBe('loaded');
      expect(calls).toMatchObject([
        { outcome: 'returned', value: honest, argumentsAfter: [], valueLater: honest },
        { outcome: 'returned', value: [0.5, 1] },
        { outcome: 'returned', value: echoed, argumentsAfter: [echoed], valueLater: echoed },
        { outcome: 'threw', error: { isError: true, name: expect.any(String), message: 'as it is' } },
        { outcome: 'returned', value: 42, functionCalls: { 0: 1 } },
        { outcome: 'missing' },
      ]);
    });
  }
});
