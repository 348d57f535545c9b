import { expect as expectValue } from './expect.ts';
import type * as Module from './jest.d.ts';
import { matchers as fieldMatchers } from './matchers.ts';
import { describe as describeTests, test as noteTest } from './registry.ts';

// What `nablagrade/jest` is to those who import it; the types beside it are what they see.
export const test: typeof Module.test = noteTest;
export const it: typeof Module.it = noteTest;
export const describe: typeof Module.describe = describeTests;
export const expect: typeof Module.expect = expectValue;
export const matchers: typeof Module.matchers = fieldMatchers;
