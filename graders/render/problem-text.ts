import type { Problem, UnreadableReason } from '../contract/problem.ts';
import { observationText, thrownText } from './observation-text.ts';
import { visibleText } from './visible-text.ts';

/** A problem of a file as one sentence that says what to do. */
export function problemText({ fact }: Problem): string {
  switch (fact.kind) {
    case 'unreadable-file':
      return `This file was not read: it ${reasonText(fact.reason, fact.limit)}.`;
    case 'no-entry-file': {
      const found = fact.found
        .slice(0, 8)
        .map((name) => visibleText(name, 60))
        .join(', ');
      return `The file is not there${found ? `; the folder has ${found}` : ', and the folder has no other .ts file'}.`;
    }
    case 'syntax-error':
      return `Syntax error: ${visibleText(fact.text)}`;
    case 'forbidden-import':
      return `"${visibleText(fact.specifier, 80)}" cannot be imported: only files of your submission can.`;
    case 'missing-file':
      return `"${visibleText(fact.specifier, 80)}" is not a file of your submission.`;
    case 'missing-export':
      return missingExportText(fact.name, fact.similar);
    case 'not-a-function':
      return `${fact.name} should be a function, but is ${visibleText(fact.what, 60)}.`;
    case 'arity':
      return `${fact.name} is called with ${fact.given} arguments, but takes ${visibleText(fact.takes, 40)}.`;
    case 'threw-on-loading':
      return `Nothing could be called: on loading, the file threw ${thrownText(fact.error)}.`;
    case 'stopped-on-loading':
      return `Nothing could be called: on loading, the file ${observationText(fact.observation)}.`;
    case 'type-error':
      return visibleText(fact.text);
    case 'types-not-checked':
      return `The types were not checked: that took longer than ${fact.limitMs} ms.`;
  }
}

function missingExportText(name: string, similar: string | undefined): string {
  if (similar === undefined) return `${name} is not exported.`;
  if (similar === name) return `${name} is not exported: write "export" before it.`;
  return `${name} is not exported; is it the one called ${visibleText(similar, 60)}?`;
}

function reasonText(reason: UnreadableReason, limit = 0): string {
  switch (reason) {
    case 'too-large':
      return `is larger than ${limit} bytes`;
    case 'too-many':
      return `comes after ${limit} other files, and more are not read`;
    case 'too-large-in-all':
      return `brings the submission over ${limit} bytes in all`;
    case 'too-deep':
      return `lies more than ${limit} folders deep`;
    case 'a-link':
      return 'is a symbolic link; put the file itself there';
    case 'not-a-regular-file':
      return 'is not a regular file';
    case 'not-utf-8':
      return 'is not UTF-8 text';
    case 'a-nul-byte':
      return 'holds a NUL byte, so it is no source text';
    case 'a-bad-name':
      return 'has a name with other characters than A-Z, a-z, 0-9, _, . and -';
    case 'no-permission':
      return 'may not be read: its permissions forbid it';
    case 'a-case-clash':
      return 'has the name of another file but for upper and lower case, and some systems keep only one of the two';
    case 'leads-out':
      return 'has a name that leads out of the archive';
    case 'twice':
      return 'stands in the archive more than once';
    case 'encrypted':
      return 'is encrypted; pack it without a password';
    case 'packed-otherwise':
      return 'is packed by another method than deflate; make an ordinary .zip';
    case 'damaged':
      return 'is damaged: it does not unpack to what the archive states; pack it again';
    case 'no-archive':
      return 'lies in an archive that is damaged, or is no .zip at all; pack it again';
    case 'an-archive-too-large':
      return `lies in an archive of more than ${limit} bytes; pack only your own files`;
  }
}
