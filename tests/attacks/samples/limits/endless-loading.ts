/*
tries: a loop without an end while the file is loaded
earns: nothing
problems: ["on loading, the file did not come to an end"]
limits: { operationsPerCall: 100000 }
*/
export * from './honest.ts';
for (;;);
