import { open } from 'node:fs/promises';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { GraderError } from '../contract/grader-error.ts';
import type { Submission } from '../contract/submission.ts';
import { testFileOf } from '../contract/test-file-of.ts';
import { ArchiveReader } from './archive-reader.ts';
import { type ArchiveMember, type ArchiveTree, archiveTree } from './archive-tree.ts';
import { collectSubmission } from './collect-submission.ts';
import type { LoadedFile } from './decode-source.ts';
import { isPassedOver } from './is-passed-over.ts';
import { loadSubmissionNames, type RefusedName } from './load-submission-names.ts';
import { readOnly } from './read-only.ts';
import { submissionLimits } from './submission-limits.ts';
import { unpackEntry } from './unpack-entry.ts';

/**
 * Reads a `.zip` archive as if its files lay in a folder: the same rules, the same limits, and the same submission for the
 * same files. Nothing is written to the disk.
 *
 * Errors: a damaged archive, or one that is none, is a problem of the submission; a disk that fails is a `GraderError`.
 */
export async function loadSubmissionArchive(path: string, entry: string): Promise<Submission> {
  const file = await open(path, readOnly);
  try {
    const { size } = await file.stat();
    const limit = submissionLimits.archiveBytes;
    if (size > limit) return await refuseWhole({ path: entry, reason: 'an-archive-too-large', limit }, entry);
    return await readArchive(new ArchiveReader(file, size), size, entry);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new GraderError(`${path} could not be read (${code ?? error}): try again`, { cause: error });
  } finally {
    await file.close();
  }
}

async function readArchive(reader: ArchiveReader, size: number, entry: string): Promise<Submission> {
  let zip: ZipFile;
  let directory: Directory;
  try {
    zip = await fromRandomAccessReaderPromise(reader, size, asIs);
    directory = await readDirectory(zip);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    // Its own words are about signatures and offsets, but for the one thing that a student did on purpose.
    const reason = /encrypt/.test(String(error)) ? 'encrypted' : 'no-archive';
    return refuseWhole({ path: entry, reason }, entry);
  }
  const tree = archiveTree(directory.members);
  const names = await loadSubmissionNames(
    async (folder) => tree.list(folder),
    (path) => path === testFileOf(entry),
  );
  const refused = [...directory.refused, ...names.refused];
  return collectSubmission(
    { names: { ...names, refused }, read: (path) => readMember(tree, path, zip, reader) },
    entry,
  );
}

function refuseWhole(refusal: RefusedName, entry: string): Promise<Submission> {
  return collectSubmission({ names: { paths: [], refused: [refusal] }, read: unpackNothing }, entry);
}

async function unpackNothing(): Promise<LoadedFile> {
  return { outcome: 'refused', reason: 'no-archive' };
}

/** Names are bytes until they are looked at here, and sizes what they are: one odd entry must not take the others with it. */
const asIs = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;

interface Directory {
  readonly members: readonly ArchiveMember<Entry>[];
  readonly refused: readonly RefusedName[];
}

async function readDirectory(zip: ZipFile): Promise<Directory> {
  const members: ArchiveMember<Entry>[] = [];
  const refused: RefusedName[] = [];
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > submissionLimits.archiveEntries) {
      refused.push({ path: '.', reason: 'too-many', limit: submissionLimits.archiveEntries });
      break;
    }
    // Windows writes backslashes, which the specification forbids; they are slashes here.
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    const parts = name.split('/').filter((part) => part !== '' && part !== '.');
    if (validateFileName(name) !== null) refused.push({ path: name, reason: 'leads-out' });
    else if (parts.length > 0 && !parts.some(isPassedOver)) members.push({ parts, kind: kindOf(entry, name), entry });
  }
  return { members, refused };
}

/** The type bits of Unix, which stand in the highest four bits of the attributes where the packer knew them. */
function typeBits({ externalFileAttributes }: Entry): number {
  return externalFileAttributes >>> 28;
}

const LINK = 0xa;
const REGULAR_OR_UNKNOWN = [0x8, 0];

function kindOf(entry: Entry, name: string): 'file' | 'folder' | 'link' {
  if (typeBits(entry) === LINK) return 'link';
  return name.endsWith('/') ? 'folder' : 'file';
}

async function readMember(
  tree: ArchiveTree<Entry>,
  path: string,
  zip: ZipFile,
  reader: ArchiveReader,
): Promise<LoadedFile> {
  const [entry, ...others] = tree.claims(path);
  // No disk has a file twice, or beside a folder of its name; which of them was meant would be a guess.
  if (!entry || others.length > 0 || tree.list(`${path}/`).length > 0) return { outcome: 'refused', reason: 'twice' };
  if (!REGULAR_OR_UNKNOWN.includes(typeBits(entry))) return { outcome: 'refused', reason: 'not-a-regular-file' };
  return unpackEntry(zip, reader, entry);
}
