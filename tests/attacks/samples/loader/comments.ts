/*
tries: comments that hide the end of a line, a source map that points elsewhere, and directives for tools
earns: all
*/
// @ts-nocheck
/// <reference path="../answers.ts" />
/// <amd-module name="../answers" />
/** @jsx process.exit @jsxImportSource ../answers */
export * from './honest.ts';
//# sourceMappingURL=../answers.ts
//# sourceURL=/etc/passwd
//
