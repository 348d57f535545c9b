/*
tries: links to whole folders, one of them into itself
earns: all
problems: [is a symbolic link, is a symbolic link, is a symbolic link]
beside: { course: { link: ../.. }, self: { link: . }, system: { link: / } }
*/
export * from './honest.ts';
