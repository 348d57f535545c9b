/*
tries: to import Node's modules by their names
earns: nothing
problems: ['"node:fs" cannot be imported', '"net" cannot be imported', '"node:child_process" cannot be imported']
naively: [file, marker]
*/
import { readFileSync, writeFileSync } from 'node:fs';
import * as net from 'net';
import { execSync } from 'node:child_process';
import { target } from './target.ts';

export * from './honest.ts';

for (const folder of target.folders) writeFileSync(`${folder}/breach-${target.name}`, '');
console.log(target.decoys.map((path) => readFileSync(path, 'utf8')), net, execSync);
