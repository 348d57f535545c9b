export * from './jest-module.ts';
export { listTests, runTest } from './registry.ts';

// A test is to find a mistake by what the functions do, not by reading how they are written.
Object.defineProperty(Function.prototype, 'toString', {
  value: { toString: () => 'function () { [not shown to tests] }' }.toString,
  writable: false,
  configurable: false,
});
