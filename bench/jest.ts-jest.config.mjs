import common from '../jest.config.mjs';

/** The same suite, transformed and type-checked by ts-jest: the usual way to run TypeScript in jest. */
export default {
  ...common,
  rootDir: '..',
  testMatch: ['<rootDir>/bench/hand-written.test.ts'],
  transform: { '\\.ts$': ['ts-jest', { useESM: true, tsconfig: '<rootDir>/tsconfig.json' }] },
};
