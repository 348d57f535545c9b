import config from './jest.config.mjs';

/** Tests in a real browser, which `npm test` does not ask of a newcomer's machine. */
export default {
  ...config,
  testMatch: ['<rootDir>/tests/browser/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
