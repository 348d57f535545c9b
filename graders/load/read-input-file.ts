import { readFile } from 'node:fs/promises';
import { UsageError } from '../contract/grader-error.ts';

const why: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

/** The bytes of a file that a person named. Errors: `UsageError` where it cannot be read. */
export function readInputFile(path: string): Promise<Buffer> {
  return readFile(path).catch(({ code = '' }: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: ${why[code] ?? `it cannot be read (${code})`}`);
  });
}

/** Errors: `UsageError` where the bytes are not text in UTF-8. */
export function inputText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name}: it is not UTF-8; save it again as UTF-8, which Excel calls "CSV UTF-8"`);
  }
}
