/*
tries: a named pipe, which keeps its reader waiting for ever
earns: nothing
problems: [is not a regular file, '"./pipe.ts" is not a file']
beside: { pipe.ts: { pipe: true } }
*/
import './pipe.ts';

export * from './honest.ts';
