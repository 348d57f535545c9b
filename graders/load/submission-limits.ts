/**
 * What a submission may be. The largest honest one is ten files of some 20 kB in one folder; the limits leave room
 * above that and still end every reading, parsing and compiling of a hostile one in seconds.
 */
export const submissionLimits = {
  /** Bytes of one file: a parser takes some tenths of a second for this much of the worst nesting. */
  fileBytes: 256 * 1024,
  /** Bytes of all files together. */
  bytesInAll: 1024 * 1024,
  files: 64,
  /** Folders above a file, counted from the submission. */
  depth: 4,
  /** Names of any kind that are looked at: a whole disk may lie in the folder that was named. */
  entries: 2_000,
  /** Entries of an archive, with those that are passed over: a student may have packed all of `node_modules`. */
  archiveEntries: 50_000,
  /** Of an archive only its directory and the files wanted are read; a directory of this much takes seconds. */
  archiveBytes: 256 * 1024 * 1024,
} as const;
