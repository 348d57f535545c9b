/*
tries: files that import each other in a circle, and themselves
earns: all
beside:
  one.ts: "import { two } from './two.ts'; export const one = () => two; export * from './one.ts';"
  two.ts: "import { one } from './one.ts'; export const two = () => one; export * from './tensor.ts';"
*/
import './one.ts';
import './tensor.ts';

export * from './honest.ts';
export * from './tensor.ts';
