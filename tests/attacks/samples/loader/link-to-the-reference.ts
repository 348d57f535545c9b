/*
tries: a link to the right answers among the files that are handed in
earns: nothing
problems: [is a symbolic link, '"./answers.ts" is not a file']
beside: { answers.ts: { link: REFERENCE } }
naively: [marker]
*/
import { answer } from './answers.ts';

export * from './honest.ts';
console.log(answer);
