import { expect, test } from '@jest/globals';
import { resolveImport } from './resolve-import.ts';

const paths = new Set(['tensor.ts', 'layers/dense.ts', 'layers/act.v2.ts']);

test.each([
  ['./tensor', 'net.ts', 'tensor.ts'],
  ['./tensor.js', 'net.ts', 'tensor.ts'],
  ['./tensor.ts', 'net.ts', 'tensor.ts'],
  ['../tensor', 'layers/dense.ts', 'tensor.ts'],
  ['./act.v2', 'layers/dense.ts', 'layers/act.v2.ts'],
  ['.././layers/dense.js', 'layers/act.v2.ts', 'layers/dense.ts'],
])('resolve import: %s in %s is %s', (specifier, from, path) => {
  expect(resolveImport(specifier, from, paths)).toBe(path);
});

test.each([
  ['a package', 'tensor', 'net.ts'],
  ['a module of the system', 'node:fs', 'net.ts'],
  ['an absolute path', '/tensor', 'net.ts'],
  ['an address', 'file:///tensor.ts', 'net.ts'],
  ['a file that is not there', './missing', 'net.ts'],
  ['a folder', './layers', 'net.ts'],
  ['a way out of the submission, even one that comes back', '../submission/tensor', 'net.ts'],
  ['another case', './Tensor', 'net.ts'],
  ['another ending', './tensor.json', 'net.ts'],
])('resolve import: %s is none of the submission', (_, specifier, from) => {
  expect(resolveImport(specifier, from, paths)).toBeUndefined();
});
