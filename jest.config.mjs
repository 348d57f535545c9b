/** Tests run as ES modules; swc strips the types, and `npm run check` is what checks them. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  // A loaded machine is slow, not wrong; what must end by itself has a limit of its own.
  testTimeout: 120_000,
  // Most tests wait for processes that they start: one worker would leave a core idle.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/{graders,reference,assignments,scripts,tests,bench/tolerance}/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/samples/', '/starter/', '/tests/browser/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
};
