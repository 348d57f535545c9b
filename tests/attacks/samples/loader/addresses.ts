/*
tries: imports by other addresses than names of files
earns: nothing
problems: ['"file:///etc/passwd" cannot', '"data:text/javascript,export const x = 1" cannot', '"/etc/passwd" cannot', '"https://example.org/x.ts" cannot', '"#private" cannot', '"." cannot', '"./honest.ts?query" is not a file', '"./" is not a file']
*/
import 'file:///etc/passwd';
import 'data:text/javascript,export const x = 1';
import '/etc/passwd';
import 'https://example.org/x.ts';
import '#private';
import '.';
import './honest.ts?query';
import './';

export * from './honest.ts';
