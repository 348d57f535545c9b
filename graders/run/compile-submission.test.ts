import { describe, expect, test } from '@jest/globals';
import { compileSubmission } from './compile-submission.ts';
import { loadModule } from './guest/load-module.ts';
import type { Program } from './guest/wire.ts';
import { sourcePlace } from './source-place.ts';
import { type Files, submissionOf } from './testing/run-source.ts';

const compile = (source: string | Files) =>
  compileSubmission(submissionOf(typeof source === 'string' ? { 'entry.ts': source } : source), 'entry.ts');

/** Runs a program here, in the test's own realm: the sources are ours. */
async function evaluate(source: string | Files, operations = 1e6) {
  const compiled = await compile(source);
  expect(compiled.problems).toEqual([]);
  // biome-ignore lint/security/noGlobalEval: the program is a script text
  // biome-ignore lint/complexity/noCommaOperator: an indirect eval sees none of this module's names
  const program = ((0, eval)(compiled.program) as Program)(() => {
    throw new RangeError('exhausted');
  });
  program.begin(operations);
  const exports = loadModule(program.modules, 'entry.ts') as Record<string, (...args: unknown[]) => unknown>;
  program.begin(operations);
  return { compiled, program, exports };
}

/** Operations of one call of `f`. */
async function operationsOf(source: string, ...args: unknown[]) {
  const { exports, program } = await evaluate(source);
  const result = exports.f?.(...args);
  return { result, operations: program.count() };
}

describe('counting', () => {
  const counted: readonly (readonly [string, string, unknown, number])[] = [
    ['a function entry is one', 'export function f() { return 1 }', 1, 1],
    ['an arrow with an expression', 'export const f = () => ({ a: 1 }).a', 1, 1],
    ['an arrow in an arrow', 'export const f = () => ((x: number) => (y: number) => x + y)(1)(2)', 3, 3],
    ['a sequence as body', 'let n = 0; export const f = () => (n++, n++, n)', 2, 1],
    ['turns of for', 'export function f() { let s = 0; for (let i = 0; i < 5; i++) s += i; return s }', 10, 6],
    ['turns of for-of', 'export function f() { let s = 0; for (const x of [1, 2]) { s += x } return s }', 3, 3],
    [
      'turns of for-in',
      'export function f() { let s = ""; for (const k in { a: 1, b: 2 }) s += k; return s }',
      'ab',
      3,
    ],
    ['turns of while', 'export function f() { let i = 3; while (i) i--; return i }', 0, 4],
    ['turns of do', 'export function f() { let i = 3; do i--; while (i); return i }', 0, 4],
    ['an empty body', 'export function f() { let i = 0; for (; i++ < 3; ); return i }', 4, 4],
    ['a var as body', 'export function f() { for (let i = 0; i < 2; i++) var x = i; return x }', 1, 3],
    [
      'loops in loops without braces',
      'export function f() { let n = 0; for (const a of [1, 2]) for (const b of [1, 2]) n++; return n }',
      4,
      7,
    ],
    [
      'labels and continue',
      'export function f() { let n = 0; a: for (;;) { for (;;) { if (n++ < 2) continue a; break a } } return n }',
      3,
      7,
    ],
    ['an else without braces', 'export function f() { if (0) for (;;); else while (false); return 2 }', 2, 1],
    ['callbacks', 'export const f = () => [1, 2, 3].map((x) => x * 2).reduce((a, b) => a + b)', 12, 6],
    [
      'methods, getters and constructors',
      'class A { v: number; constructor() { this.v = 1 } get g() { return this.v } m() { return this.g } }; export const f = () => new A().m()',
      1,
      4,
    ],
    ['field initialisers', 'class A { v = 1 + 1; g = () => 3 }; export const f = () => new A().v', 2, 2],
    ['static blocks', 'export const f = () => { class A { static v = 0; static { this.v++ } } return A.v }', 1, 3],
    ['generators', 'function* g() { yield 1; yield 2 }; export const f = () => [...g()].length', 2, 2],
    ['default values', 'const one = () => 1; export function f(x = one()) { return x }', 1, 2],
    ['destructuring parameters', 'export const f = ({ a } = { a: 4 }) => a', 4, 1],
    ['enums and namespaces', 'enum E { A = 3 } namespace N { export const x = E.A } export const f = () => N.x', 3, 1],
    [
      'a directive stays',
      'export const f = () => { function g(this: unknown) { "use strict"; return this === undefined } return g() }',
      true,
      2,
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the template stands in the source
    ['regular expressions and templates', 'export const f = () => `${"a}b".replace(/[}/]/g, () => "{")}`', 'a{b', 2],
    ['async functions', 'export const f = () => { let n = 0; (async () => { n++ })(); return n }', 1, 2],
  ];
  for (const [name, source, result, operations] of counted) {
    test(name, async () => {
      expect(await operationsOf(source)).toEqual({ result, operations });
    });
  }

  test('names that a function takes from its place survive', async () => {
    const source =
      'class A { g = () => 3; h = class {} }; const k = () => 1; export const f = () => [new A().g.name, new A().h.name, k.name]';
    expect((await operationsOf(source)).result).toEqual(['g', 'h', 'k']);
  });

  test('no name of the counters can be met, guessed names and strings included', async () => {
    const source =
      'export const $0C = 5, $1S = 6; const text = "$2"; export const f = () => { let \\u0024\\u0033C = 1; $3C++; return text + $3C }';
    const { result, operations } = await operationsOf(source);
    expect([result, operations]).toEqual(['$22', 1]);
  });

  test('an exhausted count throws at every further turn and cannot be caught away', async () => {
    const source = 'export const f = () => { for (;;) { try { for (;;); } catch {} } }';
    const { exports, program } = await evaluate(source, 1000);
    expect(() => exports.f?.()).toThrow('exhausted');
    expect(program.count()).toBe(1002);
  });

  test('a site leads to its line and function in the source', async () => {
    const source = `interface Unused { a: number }
export function outer(n: number): number {
  let sum = 0;

  for (let i = 0; i < n; i++) {
    sum += i;
  }
  return sum;
}
const arrow = (x: number) => x;
export { arrow };
export const object = { method() { return 1; } };
`;
    const { compiled, exports, program } = await evaluate(source);
    const placeAfter = (run: () => unknown) => {
      run();
      return sourcePlace(compiled, program.site());
    };
    expect(placeAfter(() => exports.outer?.(0))).toEqual({ file: 'entry.ts', line: 2, functionName: 'outer' });
    expect(placeAfter(() => exports.outer?.(1))).toEqual({ file: 'entry.ts', line: 5, functionName: 'outer' });
    expect(placeAfter(() => exports.arrow?.(1))).toEqual({ file: 'entry.ts', line: 10, functionName: 'arrow' });
    const { method } = exports.object as unknown as { method(): number };
    expect(placeAfter(method)).toEqual({ file: 'entry.ts', line: 12, functionName: 'method' });
    program.begin(1);
    expect(sourcePlace(compiled, program.site())).toBeUndefined();
    expect(sourcePlace(compiled, 999)).toBeUndefined();
  });
});

describe('modules', () => {
  test('files import each other in all three spellings, from subfolders too', async () => {
    const { exports } = await evaluate({
      'entry.ts':
        "import { a } from './lib/a'; import b from './b.js'; export { c } from './lib/c.ts'; export * from './b'; export const f = () => a + b",
      'lib/a.ts': "import b from '../b.ts'; import { c } from './c'; export const a = b + c",
      'lib/c.ts': 'export const c = 100',
      'b.ts': 'export default 10; export const named = 1',
    });
    expect([exports.f?.(), exports.c, exports.named]).toEqual([120, 100, 1]);
  });

  test('a circle of imports is seen as far as it has got', async () => {
    const { exports } = await evaluate({
      'entry.ts': "import { odd } from './odd'; export const even = (n: number): boolean => n === 0 || odd(n - 1)",
      'odd.ts': "import { even } from './entry'; export const odd = (n: number): boolean => n !== 0 && even(n - 1)",
    });
    expect([exports.even?.(10), exports.even?.(7)]).toEqual([true, false]);
  });

  test('an import of types alone needs no file', async () => {
    const { exports } = await evaluate(
      "import type { M } from './types'; import { N } from 'node:fs'; export const f = (x: M | N) => x",
    );
    expect(exports.f?.(1)).toBe(1);
  });

  test('only reached files are compiled', async () => {
    const { problems } = await compile({ 'entry.ts': 'export const f = 1', 'broken.ts': 'export const = ;' });
    expect(problems).toEqual([]);
  });

  test('a specifier that is computed leads nowhere', async () => {
    await expect(
      evaluate("declare const require: any; const name = './b'; export const f = require(name)"),
    ).rejects.toThrow('cannot import "./b": only files of the submission');
  });
});

describe('problems', () => {
  test('a syntax error has its line and column, counted in characters', async () => {
    const { problems, program } = await compile('const é = 1;\nconst "ü" + = 2;\n');
    expect(problems).toEqual([
      {
        file: 'entry.ts',
        line: 2,
        column: 7,
        severity: 'error',
        fact: { kind: 'syntax-error', text: expect.stringMatching(/./) },
      },
    ]);
    const late = await compile('\nconst x = "äöü" ) 1;\n');
    expect(late.problems[0]).toMatchObject({ line: 2, column: 17 });
    expect(program).not.toContain('const');
  });

  test('forbidden and missing imports say where they stand', async () => {
    const { problems } = await compile({
      'entry.ts':
        "\nimport { readFileSync } from 'node:fs';\nimport { x } from './gone';\nexport const f = () => readFileSync(x + import('./b') + import('http'));",
      'b.ts': "import os = require('os'); export * from '../up'; export const o = os;",
    });
    expect(problems.map(({ file, line, fact }) => [file, line, fact])).toEqual([
      ['b.ts', 1, { kind: 'forbidden-import', specifier: 'os' }],
      ['b.ts', 1, { kind: 'forbidden-import', specifier: '../up' }],
      ['entry.ts', 2, { kind: 'forbidden-import', specifier: 'node:fs' }],
      ['entry.ts', 3, { kind: 'missing-file', specifier: './gone' }],
      ['entry.ts', 4, { kind: 'forbidden-import', specifier: 'http' }],
    ]);
  });

  test('errors of all reached files are told', async () => {
    const { problems } = await compile({
      'entry.ts': "import './a'; import './b'",
      'a.ts': 'let let = 1',
      'b.ts': 'return',
    });
    expect(problems.map(({ file }) => file)).toEqual(['a.ts', 'b.ts']);
  });

  test('an entry that is not there is a problem', async () => {
    const { problems } = await compile({ 'other.ts': '' });
    expect(problems.map(({ fact }) => fact)).toEqual([{ kind: 'no-entry-file', found: ['other.ts'] }]);
  });

  test('nesting too deep for a parser is a problem of the source', async () => {
    const { problems } = await compile(`export const f = ${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(problems.map(({ fact }) => fact)).toEqual([
      { kind: 'syntax-error', text: expect.stringContaining('too deeply') },
    ]);
  });

  test('a file cannot name itself out of its function', async () => {
    for (const source of ['}})}); globalThis.out = 1; (function(){', 'return 1']) {
      const { problems } = await compile(source);
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
