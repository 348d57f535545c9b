/*
tries: a link to the right answers in the place of the file that is graded
earns: nothing
problems: [is a symbolic link]
beside: { tensor.ts: { link: REFERENCE } }
*/
