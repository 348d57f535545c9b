import { expect, test } from '@jest/globals';
import { resolveImport } from './resolve-import.ts';

const paths = new Set(['net.ts', 'lib/matrix.ts', 'lib/deep/a.b.ts', 'x.js.ts']);
const pathOf = (specifier: string, importer = 'net.ts') => {
  const resolution = resolveImport(specifier, importer, paths);
  return resolution.kind === 'file' ? resolution.path : resolution.kind;
};

test('imports: ./x, ./x.js and ./x.ts lead to the same file', () => {
  expect(
    ['./lib/matrix', './lib/matrix.js', './lib/matrix.ts', './lib/./deep/../matrix'].map((it) => pathOf(it)),
  ).toEqual(Array(4).fill('lib/matrix.ts'));
  expect(pathOf('../net.js', 'lib/matrix.ts')).toBe('net.ts');
  expect(pathOf('./deep/a.b', 'lib/matrix.ts')).toBe('lib/deep/a.b.ts');
  expect(pathOf('./x.js')).toBe('x.js.ts');
});

test('imports: a relative path without a file is missing', () => {
  expect(['./nothing', './lib', './net.json'].map((it) => pathOf(it))).toEqual(Array(3).fill('missing-file'));
});

test('imports: packages, absolute paths, URLs and what leaves the submission are forbidden', () => {
  const outside = [
    'fs',
    'node:fs',
    '/etc/passwd',
    'file:///etc/passwd',
    'data:text/javascript,1',
    '../net.ts',
    './lib/../../net.ts',
    '#x',
    '.',
    '',
  ];
  expect(outside.map((it) => pathOf(it))).toEqual(outside.map(() => 'forbidden-import'));
});

test('imports: the test module is found where it is there', () => {
  expect(pathOf('nablagrade/jest')).toBe('forbidden-import');
  const resolved = resolveImport('nablagrade/jest', 'lib/matrix.ts', new Set([...paths, 'nablagrade/jest']));
  expect(resolved).toEqual({ kind: 'file', path: 'nablagrade/jest' });
});
