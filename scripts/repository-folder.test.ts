import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryFolder } from './repository-folder.ts';

const repository = join('/', 'home', 'runner', 'work');

test.each([
  ['the repository itself', repository, ''],
  ['a folder in it', join(repository, 'src', 'a6'), 'src/a6'],
  ['one file in it', join(repository, 'src', 'linear-net.ts'), 'src'],
  ['a file at its root', join(repository, 'linear-net.ts'), ''],
  ['an archive in it', join(repository, 'handed-in', 'x.zip'), 'handed-in'],
  ['a folder whose name begins with two dots', join(repository, '..a'), '..a'],
  ['what lies outside', join('/', 'tmp', 'x'), ''],
])('repositoryFolder: %s', (_, submission, folder) => {
  expect(repositoryFolder(submission, repository)).toBe(folder);
});
