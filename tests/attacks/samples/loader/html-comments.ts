/*
tries: comments of old web pages, which end a line in a script and not in a module
earns: nothing
problems: [Syntax error]
*/
export * from './honest.ts';
<!-- console.log('BREACH')
--> }});
