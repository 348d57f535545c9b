import { describe, expect, test } from '@jest/globals';
import type { Submission } from '../contract/submission.ts';
import { inspectStructure } from './inspect-structure.ts';

const assignment = {
  file: 'net.ts',
  exports: [
    { name: 'forward', parameters: ['W1', 'b', 'x'] },
    { name: 'loss', parameters: ['W1', 'b', 'X', 'Y'] },
  ],
};

function submission(files: Record<string, string>): Submission {
  const entries = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { id: 'test', files: entries, hash: 'sha256:', problems: [] };
}

const inspect = (files: Record<string, string>) => inspectStructure(submission(files), assignment);
const facts = (files: Record<string, string>) => inspect(files).map(({ fact }) => fact);

const forward = 'export function forward(W1: number[][], b: number[], x: number[]) { return b }\n';
const loss = 'export const loss = (W1: number[][], b: number[], X: number[][], Y: number[][]) => 0;\n';

describe('syntax errors', () => {
  test('stand at their line and column, in every file that the entry reaches and in no other', () => {
    const problems = inspect({
      'lib/deep.ts': 'export const a = ;',
      'middle.ts': "export * from './lib/deep.js';\nlet b = {;\n",
      'net.ts': "export * from './middle';\n  const c = [1, 2;\n",
      'unused.ts': 'let ) = 1;',
    });
    const places = problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places).toContain('net.ts:2:18');
    expect(places).toContain('middle.ts:2:10');
    expect(places).toContain('lib/deep.ts:1:18');
    expect(places.some((place) => place.startsWith('unused.ts'))).toBe(false);
    expect(problems.every(({ fact, severity }) => fact.kind === 'syntax-error' && severity === 'error')).toBe(true);
  });

  test('are told alone: with a brace too few, every later function looks like an inner one', () => {
    const kinds = facts({ 'net.ts': `function f() {\n${forward}${loss}` }).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['syntax-error']));
  });

  test('are at most twenty', () => {
    expect(facts({ 'net.ts': 'let a = ;\n'.repeat(100) })).toHaveLength(20);
  });

  test('of hopeless nesting are one, and the other files are still read', () => {
    const problems = inspect({
      'deep.ts': `export const a = ${'('.repeat(100_000)}`,
      'net.ts': `import { a } from './deep';\nlet b = a;\nlet c = ;\n`,
    });
    expect(problems.map(({ file, line, column, fact }) => [file, line, column, fact.kind])).toEqual([
      ['net.ts', 3, 9, 'syntax-error'],
      ['deep.ts', 1, 1, 'syntax-error'],
    ]);
  });

  test('are none in a sum of fifty thousand terms', () => {
    expect(facts({ 'net.ts': `${forward}${loss}let s = ${'1 + '.repeat(50_000)}1;` })).toEqual([]);
  });
});

describe('exports', () => {
  test.each([
    ['declared', forward],
    ['an arrow function', 'export const forward = (W1, b, x) => b;'],
    ['a function expression, wrapped', 'export const forward = (function (W1, b, x) {}) as unknown as F;'],
    ['exported later', 'function forward(W1, b, x) {}\nexport { forward };'],
    ['exported under another name', 'const g = (W1, b, x) => b;\nexport { g as forward };'],
    ['another name for a function', 'function g(W1, b, x) {}\nexport const forward = g;'],
    ['re-exported', "export { forward } from './part';"],
    ['re-exported under another name', "export { g as forward } from './part.js';"],
    ['re-exported with everything', "export * from './part.ts';"],
    ['imported, then exported', "import { g as h } from './part';\nexport { h as forward };"],
    ['a default export elsewhere', "import run from './part';\nexport { run as forward };"],
    ['overloaded', 'export function forward(a: 1): 1;\nexport function forward(W1, b, x) {}'],
    ['a variable that may be set later', 'export let forward;'],
    ['made by a call', 'export const forward = make();'],
    ['taken from an object', 'export const { forward } = functions;'],
    ['taken from deep within one', 'export const { a: [{ b: forward }] } = functions;'],
    ['found in a file that cannot be read', "export * from 'tensors';"],
  ])('%s: nothing is missing', (_, text) => {
    const part = 'export function forward(W1, b, x) {}\nexport const g = forward;\nexport default g;';
    const problems = facts({ 'net.ts': text + loss, 'part.ts': part });
    expect(problems.filter(({ kind }) => kind !== 'forbidden-import')).toEqual([]);
  });

  test('a missing one stands at the end of the entry file', () => {
    expect(inspect({ 'net.ts': `${forward}// end` })).toEqual([
      { file: 'net.ts', line: 2, column: 7, severity: 'error', fact: { kind: 'missing-export', name: 'loss' } },
    ]);
  });

  test.each([
    ['without export', 'function forward(W1, b, x) {}', 'forward', 1, 10],
    ['in another case', '\nexport function Forward(W1, b, x) {}', 'Forward', 2, 17],
    ['misspelt', 'export const foward = (W1, b, x) => b;', 'foward', 1, 14],
    ['as the default export', 'export default function forward(W1, b, x) {}', 'forward', 1, 25],
  ])('one that stands there %s is named with its place', (_, text, similar, line, column) => {
    expect(inspect({ 'net.ts': `${text}\n${loss}` })).toEqual([
      { file: 'net.ts', line, column, severity: 'error', fact: { kind: 'missing-export', name: 'forward', similar } },
    ]);
  });

  test('one that only another file exports is named with that file', () => {
    expect(inspect({ 'net.ts': loss, 'part.ts': forward })).toMatchObject([
      { file: 'part.ts', line: 1, fact: { kind: 'missing-export', name: 'forward', similar: 'forward' } },
    ]);
  });

  test('one contract name is never taken for a misspelling of another', () => {
    const twins = {
      file: 'net.ts',
      exports: [
        { name: 'dH2dW1', parameters: [] },
        { name: 'dH2dW2', parameters: [] },
      ],
    };
    const problems = inspectStructure(submission({ 'net.ts': 'export function dH2dW2() {}' }), twins);
    expect(problems.map(({ fact }) => fact)).toEqual([{ kind: 'missing-export', name: 'dH2dW1' }]);
  });

  test.each([
    ['type', 'export type forward = number;'],
    ['type-only export', 'function forward(W1, b, x) {}\nexport type { forward };'],
    ['type-only name', 'function forward(W1, b, x) {}\nexport { type forward };'],
    ['declaration without a body', 'export declare function forward(W1, b, x): number;'],
    ['ambient variable', 'export declare const forward: () => void;'],
  ])('a %s is erased, so the export is missing', (_, text) => {
    expect(facts({ 'net.ts': `${text}\n${loss}` })).toMatchObject([{ kind: 'missing-export', name: 'forward' }]);
  });

  test.each([
    ['a number', 'export const forward = -1;'],
    ['a string', 'export const forward = `b`;'],
    ['an array', 'const list = [1];\nexport { list as forward };'],
    ['an object', 'export const forward = ({}) as F;'],
    ['a class', 'export class forward {}'],
    ['an enum', 'export enum forward { A }'],
    ['a namespace', "export * as forward from './net';"],
  ])('%s is no function', (what, text) => {
    expect(facts({ 'net.ts': `${text}\n${loss}` })).toEqual([{ kind: 'not-a-function', name: 'forward', what }]);
  });

  test('files that re-export each other in a circle are followed once', () => {
    const files = { 'net.ts': `export * from './other';\n${loss}`, 'other.ts': "export * from './net';" };
    expect(facts(files)).toEqual([{ kind: 'missing-export', name: 'forward' }]);
  });

  test('names that stand for one another without end are given up', () => {
    const chain = Array.from({ length: 8_000 }, (_, i) => `const a${i} = a${i + 1};`).join('');
    expect(facts({ 'net.ts': `${chain}\nexport { a0 as forward };\n${loss}` })).toEqual([]);
  });

  test.each(['module.exports = { forward };', 'exports.loss = 1;', 'export = { loss };'])(
    'what %s exports is not guessed',
    (text) => {
      expect(facts({ 'net.ts': text })).toEqual([]);
    },
  );
});

describe('arity', () => {
  test.each([
    ['W1, b, x', undefined],
    ['W1, b, x?, y?', undefined],
    ['W1, b, x = [], y = 1', undefined],
    ['a = 1, b, x', undefined],
    ['...rest', undefined],
    ['W1, ...rest', undefined],
    ['this: void, W1, b, x', undefined],
    ['W1, x', '2'],
    ['W1, x?', '1 to 2'],
    ['{ W1, b, x }', '1'],
    ['', '0'],
    ['a, b, c, d', '4'],
    ['a, b, c, d, ...rest', '4 or more'],
  ])('(%s) given three arguments takes %s', (parameters, takes) => {
    const expected = takes === undefined ? [] : [{ kind: 'arity', name: 'forward', takes, given: 3 }];
    expect(facts({ 'net.ts': `export function forward(${parameters}) {}\n${loss}` })).toEqual(expected);
    const arrow = parameters.replace('this: void, ', '');
    expect(facts({ 'net.ts': `const f = (${arrow}) => 0;\nexport { f as forward };\n${loss}` })).toEqual(expected);
  });

  test('is a warning at the name, in the file that declares it', () => {
    expect(
      inspect({ 'net.ts': `export * from './part';\n${loss}`, 'part.ts': '\nexport function forward() {}' }),
    ).toEqual([
      {
        file: 'part.ts',
        line: 2,
        column: 17,
        severity: 'warning',
        fact: { kind: 'arity', name: 'forward', takes: '0', given: 3 },
      },
    ]);
  });
});

describe('imports', () => {
  const rest = forward + loss;

  test.each([
    ['a package', "import * as tf from 'tfjs';\ntf.tensor();", 'tfjs'],
    ['for its effects alone', "import 'node:fs';", 'node:fs'],
    ['by its default', "import fs from 'fs';\nconst f = { fs };", 'fs'],
    ['in a superclass', "import { Base } from 'base';\nclass C extends Base<number> {}", 'base'],
    ['re-exported', "export { readFileSync } from 'fs';", 'fs'],
    ['re-exported with everything', "export * from 'fs';", 'fs'],
    ['exported by name', "import { read } from 'fs';\nexport { read };", 'fs'],
    ['in the old way', "import fs = require('fs');", 'fs'],
    ['by require', "function f() { return require('fs') }", 'fs'],
    ['while it runs', "const f = () => import('./net.ts');", "import('./net.ts')"],
    ['while it runs, by a computed name', 'import(name);', 'import(name)'],
    ['by an absolute path', "import '/etc/passwd';", '/etc/passwd'],
  ])('%s is forbidden', (_, text, specifier) => {
    expect(facts({ 'net.ts': `${text}\n${rest}` })).toEqual([{ kind: 'forbidden-import', specifier }]);
  });

  test.each([
    ['import type', "import type { Tensor } from 'tfjs';\nlet t: Tensor;"],
    ['import { type }', "import { type Tensor } from 'tfjs';\nlet t: Tensor;"],
    ['an import that only types need', "import { Tensor } from 'tfjs';\nlet t: Tensor = { Tensor: 1 }.Tensor;"],
    ['an import in implements', "import { Tensor } from 'tfjs';\nclass C implements Tensor {}"],
    ['an import that nothing needs', "import fs from 'fs';"],
    ['an empty import', "import {} from 'fs';"],
    ['export type', "export type { Tensor } from 'tfjs';"],
    ['an import type of the old way', "import type fs = require('fs');"],
    ['a type that is looked up', "let t: import('tfjs').Tensor;"],
    ['a reference', '/// <reference path="../../../etc/passwd" />'],
    ['types of a file that was not handed in', "import type { Matrix } from './types';\nlet m: Matrix;"],
    ["a student's own require", 'function require(ok: boolean, message: string) {}\nrequire(true, "shape");'],
    ['a file of the submission', "import { a } from './lib/a';\na();"],
  ])('%s costs nothing', (_, text) => {
    expect(facts({ 'net.ts': `${text}\n${rest}`, 'lib/a.ts': 'export const a = () => 1;' })).toEqual([]);
  });

  test('a file that was not handed in is missing, at the place of its name', () => {
    expect(inspect({ 'net.ts': `import { a } from './lost';\na();\nimport '../outside';\n${rest}` })).toEqual([
      {
        file: 'net.ts',
        line: 1,
        column: 19,
        severity: 'error',
        fact: { kind: 'missing-file', specifier: './lost' },
      },
      {
        file: 'net.ts',
        line: 3,
        column: 8,
        severity: 'error',
        fact: { kind: 'forbidden-import', specifier: '../outside' },
      },
    ]);
  });

  test('a specifier as long as its file is cut in the report', () => {
    const [fact] = facts({ 'net.ts': `import('${'a'.repeat(10_000)}');\n${rest}` });
    expect(fact).toMatchObject({ kind: 'forbidden-import' });
    expect(JSON.stringify(fact).length).toBeLessThan(300);
  });
});

test('a submission without its entry file has no structure to speak of', () => {
  expect(inspect({ 'other.ts': 'let a = ;' })).toEqual([]);
});
