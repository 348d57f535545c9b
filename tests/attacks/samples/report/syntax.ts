/*
tries: hostile text in the complaint of the parser
earns: nothing
problems: ["Syntax error"]
*/
export * from './honest.ts';
const x = "\x1b[2J
