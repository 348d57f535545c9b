/*
tries: to require Node's modules in the old way, by names that stand in the source
earns: nothing
problems: ['"fs" cannot be imported', '"child_process" cannot be imported']
*/
import processes = require('child_process');

export * from './honest.ts';
declare const require: any;

console.log(require('fs').readdirSync('/'), processes);
