/*
tries: to end the parsers by operators inside one another, in a source that is not even wrong
earns: nothing
problems: [nested too deeply]
beside: { deep.ts: { repeat: '!', times: 250000, after: '1' } }
*/
import './deep.ts';

export * from './honest.ts';
