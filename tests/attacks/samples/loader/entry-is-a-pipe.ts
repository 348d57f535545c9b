/*
tries: a named pipe in the place of the file that is graded
earns: nothing
problems: [is not a regular file]
beside: { tensor.ts: { pipe: true } }
*/
