/*
tries: to read files of the disk by the complaints of the type checker
earns: nothing
types: 20000
problems: ['"../answers.ts" cannot be imported', "File '/answers.ts' not found", Cannot find type definition, Cannot find module]
*/
/// <reference path="../answers.ts" />
/// <reference types="node" />
import { answer } from '../answers.ts';
import type { answer as other } from '../../reference/tensor.ts';

export * from './honest.ts';
export const shown: 0 = answer;
export const alsoShown: typeof other = 0;
