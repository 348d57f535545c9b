/*
tries: to end the compiler by more brackets than its stack can hold
earns: nothing
problems: [nested too deeply]
beside: { deep.ts: { repeat: '(', times: 60000 } }
*/
import './deep.ts';

export * from './honest.ts';
