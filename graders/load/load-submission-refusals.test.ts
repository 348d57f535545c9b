import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { loadSubmission } from './load-submission.ts';
import { asNobody } from './testing/as-nobody.ts';
import { TemporaryFolder } from './testing/temporary-folder.ts';

const entry = 'linear-net.ts';
let temporary: TemporaryFolder;
let folder = '';

beforeEach(() => {
  temporary = new TemporaryFolder();
  folder = temporary.path;
});
afterEach(() => temporary.remove());

describe('a path that holds no submission is a usage error of one line that says how to mend it', () => {
  const rejected = async (path: string) => {
    const error: unknown = await loadSubmission(path, entry).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as UsageError;
    expect(message).toContain(path);
    expect(message).toContain(`the folder that holds ${entry}, a .zip of it, or that one .ts file`);
    expect(message).not.toContain('\n');
    return message;
  };

  test('nothing there', async () => {
    expect(await rejected(join(folder, 'gone'))).toContain('there is no such file or folder');
    expect(await rejected('')).toContain('there is no such file or folder');
  });

  test('a path through a file', async () => {
    temporary.write({ 'a.ts': '' });
    expect(await rejected(join(folder, 'a.ts', 'b'))).toContain('there is no such file or folder');
  });

  test('a file of another kind, or no file', async () => {
    temporary.write({ 'a.js': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.ts')]);
    expect(await rejected(join(folder, 'a.js'))).toContain('is no folder, no .zip and no .ts file');
    expect(await rejected(join(folder, 'pipe.ts'))).toContain('is no folder, no .zip and no .ts file');
  });

  test('a folder that may not be read', async () => {
    temporary.write({ [`closed/${entry}`]: '' });
    chmodSync(join(folder, 'closed'), 0);
    expect(await asNobody(() => rejected(join(folder, 'closed')))).toContain('you may not read it');
    chmodSync(join(folder, 'closed'), 0o755);
  });

  test('links in a circle, and a name that no system takes', async () => {
    symlinkSync('loop', join(folder, 'loop'));
    expect(await rejected(join(folder, 'loop'))).toContain('it cannot be opened (ELOOP)');
    expect(await rejected(join(folder, 'a\0b'))).toContain('it cannot be opened');
  });
});
