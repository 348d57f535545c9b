/*
tries: exports that are something else each time they are looked at
earns: { tensordot: 0 }
*/
import * as honest from './honest.ts';

declare const module: any;
let looks = 0;
module.exports = new Proxy({}, {
  get: (_, name: string) => (name === 'tensordot' ? (looks++ ? honest.tensordot : () => [looks]) : (honest as any)[name]),
  has: () => true,
});
