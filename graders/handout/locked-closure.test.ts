import { expect, test } from '@jest/globals';
import { lockedClosure } from './locked-closure.ts';

const all = {
  '': { dependencies: { a: '1' } },
  'node_modules/a': {
    version: '1.0.0',
    dev: true,
    dependencies: { b: '2' },
    optionalDependencies: { 'a-linux': '1', gone: '1' },
  },
  'node_modules/a-linux': { version: '1.0.0', optional: true, os: ['linux'] },
  'node_modules/a/node_modules/b': { version: '2.0.0', resolved: 'https://somewhere/b.tgz', dependencies: { c: '1' } },
  'node_modules/b': { version: '1.0.0' },
  'node_modules/c': { version: '1.0.0', dependencies: { a: '1' } },
  'node_modules/d': { version: '1.0.0' },
};

test('lock: what is needed is found as Node finds it, once, with every optional package that is locked', () => {
  expect(lockedClosure(['a'], all)).toEqual({
    'node_modules/a': {
      version: '1.0.0',
      dependencies: { b: '2' },
      optionalDependencies: { 'a-linux': '1', gone: '1' },
    },
    'node_modules/a-linux': { version: '1.0.0', optional: true, os: ['linux'] },
    'node_modules/a/node_modules/b': { version: '2.0.0', dependencies: { c: '1' } },
    'node_modules/c': { version: '1.0.0', dependencies: { a: '1' } },
  });
});

test('lock: a package that is needed and not locked is told', () => {
  expect(() => lockedClosure(['e'], all)).toThrow('the lock file has no e');
});
