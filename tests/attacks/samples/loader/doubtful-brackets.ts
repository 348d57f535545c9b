/*
tries: to keep the parsers busy by brackets that are types or comparisons, which shows only at the end
earns: nothing
problems: [Syntax error]
beside: { doubtful.ts: { repeat: 'f<', times: 1500 } }
*/
import './doubtful.ts';

export * from './honest.ts';
