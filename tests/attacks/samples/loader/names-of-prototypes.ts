/*
tries: files that are called like what every object inherits
earns: all
beside:
  __proto__.ts: 'export const x = 1;'
  constructor.ts: 'export const x = 2;'
  toString.ts: 'export const x = 3;'
  hasOwnProperty.ts: 'export const x = 4;'
*/
import { x as a } from './__proto__.ts';
import { x as b } from './constructor.ts';
import { x as c } from './toString.ts';
import { x as d } from './hasOwnProperty.ts';

export * from './honest.ts';
if (a + b + c + d !== 10) throw new Error('the names are mixed up');
