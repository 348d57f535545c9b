import common from '../jest.config.mjs';

/** The hand-written suite, transformed by swc: the quick way to run TypeScript in jest. */
export default { ...common, rootDir: '..', testMatch: ['<rootDir>/bench/hand-written.test.ts'] };
