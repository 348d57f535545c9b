/*
tries: to reach beyond the submission by paths made at run time, and its own files under other names
earns: all
*/
import { caught } from './weapon.ts';

export * from './honest.ts';
declare const require: any;

const paths = ['../answers.ts', '../../reference/tensor.ts', '/etc/passwd', 'file:///etc/passwd', './honest.ts', './honest', '__proto__', 'constructor', 'toString'];
for (const path of paths) {
  const found = caught(() => require(path + ''));
  if (!(found instanceof Error)) console.log(`BREACH: ${path}`);
}
