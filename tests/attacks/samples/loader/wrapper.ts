/*
tries: to close the function that is put around a module, and to go on outside of it
earns: nothing
problems: [Syntax error]
*/
export * from './honest.ts';
});console.log('BREACH: outside of the module');(function(){
