/*
tries: hostile text in the names of imports
earns: nothing
problems: ['cannot be imported', 'cannot be imported']
*/
import '\x1b[2J\n::error::x';
import '<script>\u202e';

export * from './honest.ts';
