/*
tries: the inside of Node, by the names under which it was reached before
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';
declare const process: any, require: any, module: any;

const roads = [
  () => process.binding('fs'),
  () => process._linkedBinding('tcp_wrap'),
  () => process.getBuiltinModule('fs'),
  () => process.mainModule.require('fs'),
  () => module.constructor._load('fs'),
  () => require.main.require('fs'),
  () => module.children[0].require('fs'),
  () => (globalThis as any).internalBinding('fs'),
];
for (const road of roads) {
  const found = caught(road);
  if (!(found instanceof Error)) console.log('BREACH: a binding');
  strike(found);
}
