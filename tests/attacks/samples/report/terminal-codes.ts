/*
tries: codes that clear the screen, move the cursor, set the title or make a link
earns: { tensordot: 0, purity: 3 }
says: { tensordot: '\u001b[2J' }
prints: '\u001b]0;title'
*/
export { contract, multiIndex, shape } from './honest.ts';
console.log('\x1b]0;title\x07\x1b[2J\x1b[1;1H100 of 100 points\x9b31m\x1b]8;;http://x\x1b\\here\b\b\b\b');
export function tensordot(a: any, b: any, axes: any) {
  const error = new Error('\x1b[2J\x1b[31mpassed\x1b[0m\x00\x07\x7f\x9b');
  error.name = '\x1b[1A\x1b[2KTypeError';
  throw error;
}
