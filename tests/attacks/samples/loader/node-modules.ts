/*
tries: packages of its own, in the folder where they are looked for
earns: nothing
problems: ['"evil" cannot be imported', '"./node_modules/evil/index.ts" is not a file']
beside:
  node_modules/evil/index.ts: "console.log('BREACH: a package')"
  node_modules/evil/package.json: '{"main":"index.ts"}'
*/
import 'evil';
import './node_modules/evil/index.ts';

export * from './honest.ts';
