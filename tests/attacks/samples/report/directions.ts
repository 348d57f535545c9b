/*
tries: characters that turn the direction of text round, have no width or are half of a pair
earns: { tensordot: 0, purity: 3 }
says: { tensordot: '\u202e' }
prints: '\u2066'
*/
export { contract, multiIndex, shape } from './honest.ts';
console.log('\u2066a\u2069 \u202e001 fo 001\u202c \u200b\ufeff \ud800 \udc00\ud800 \u2028x\u2029');
export function tensordot(a: any, b: any, axes: any) {
  throw new Error('\u202edessap\u202c \ud83d \u0085 \u061c');
}
