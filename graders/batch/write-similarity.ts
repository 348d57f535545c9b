import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Student } from '../contract/class-result.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { SourceFile, Submission } from '../contract/submission.ts';
import { loadSubmission } from '../load/load-submission.ts';
import { writeCsv } from '../render/tables/write-csv.ts';
import type { ClassMember } from './class-list.ts';
import { fileNamesOf } from './file-names-of.ts';
import { writeWhole } from './write-whole.ts';

/** Of one file: who wrote it, or that nobody did. */
interface Row {
  readonly filename: string;
  readonly student?: Student;
}

/**
 * Writes a class as Dolos reads it: `similarity/` in the output, with each student's files as they were handed in, what everybody
 * was given, and `info.csv`, which names them all. What stood there before goes.
 *
 * Errors: as those of `writeWhole`. What cannot be opened is left out, as it is from the reports.
 * Source: https://dolos.ugent.be/docs/adding-metadata; the column `ignored` is that of `Dataset` in @dodona/dolos-lib 3, which takes
 * one file with it.
 */
export async function writeSimilarity(
  out: string,
  members: readonly ClassMember[],
  file: string,
  starter: Submission,
): Promise<void> {
  const folder = join(out, 'similarity');
  await rm(folder, { recursive: true, force: true });
  const names = fileNamesOf(members.map(({ student }) => student.id));
  const rows: Row[] = [];
  for (const { student, entry } of members) {
    const submission = entry && entry.refusal === undefined ? await opened(entry.path, file) : undefined;
    const into = `files/${names.get(student.id)}`;
    for (const source of submission?.files ?? []) {
      rows.push({ filename: await put(folder, into, source), student });
    }
  }
  for (const source of starter.files.filter(({ path }) => path === file)) {
    rows.push({ filename: await put(folder, 'starter', source) });
  }
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, 'info.csv'), infoCsv(rows));
}

async function opened(path: string, file: string): Promise<Submission | undefined> {
  try {
    return await loadSubmission(path, file);
  } catch (error) {
    if (error instanceof GraderError) return undefined;
    throw error;
  }
}

async function put(folder: string, into: string, { path, text }: SourceFile): Promise<string> {
  const filename = `${into}/${path}`;
  await mkdir(dirname(join(folder, filename)), { recursive: true });
  await writeWhole(join(folder, filename), text);
  return filename;
}

/** A date that is not there would be an invalid one to Dolos, so the column is there only if everybody has one. */
function infoCsv(rows: readonly Row[]): string {
  const isDated = rows.every(({ student }) => student === undefined || student.submittedAt !== undefined);
  const last =
    rows
      .flatMap(({ student }) => student?.submittedAt ?? [])
      .sort()
      .at(-1) ?? '';
  const header = ['filename', 'id', 'full_name', 'label', 'ignored', ...(isDated ? ['created_at'] : [])];
  const cells = rows.map(({ filename, student }) => [
    filename,
    student?.id ?? '',
    student?.name ?? student?.id ?? '',
    student?.section ?? '',
    student ? 'false' : 'true',
    ...(isDated ? [student?.submittedAt ?? last] : []),
  ]);
  return writeCsv([header, ...cells]);
}
