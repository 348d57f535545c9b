/*
tries: to import data and text by attributes
earns: nothing
problems: ['"../answers.ts" cannot be imported', '"./package.json" is not a file']
beside: { package.json: '{"secret": 1}' }
*/
import text from '../answers.ts' with { type: 'text' };
import data from './package.json' with { type: 'json' };

export * from './honest.ts';
console.log(text, data);
