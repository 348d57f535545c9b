/*
tries: a file that is too large to be read
earns: nothing
problems: [is larger than 262144 bytes, '"./large.ts" is not a file']
beside: { large.ts: { repeat: '//////////////////////////////\n', times: 20000 } }
*/
import './large.ts';

export * from './honest.ts';
