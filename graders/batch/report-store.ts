import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../contract/report.ts';
import { jsonText } from '../render/json-text.ts';
import { writeWhole } from './write-whole.ts';

/** What a report depends on besides the submission. Another machine or another day gives the same report. */
export interface ReportKey {
  readonly assignment: string;
  readonly seed: string;
  readonly grader: Report['grader'];
}

/** The staff's reports of a class, one file each. A report holds the key that it was made under, so there is no index to go stale. */
export class ReportStore {
  readonly #folder: string;
  readonly #key: ReportKey;

  constructor(folder: string, key: ReportKey) {
    this.#folder = folder;
    this.#key = key;
  }

  /** The report of just this submission under this key; undefined where there is none that is whole. */
  async find(file: string, submission: { readonly id: string; readonly hash: string }): Promise<Report | undefined> {
    const text = await readFile(this.#place(file), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    try {
      const report = JSON.parse(text) as Report;
      const { hash, id } = report.submission;
      return hash === submission.hash && id === submission.id && this.#isOurs(report) ? report : undefined;
    } catch {
      // Only a disk that fails leaves half a file; to grade again is never wrong.
      return undefined;
    }
  }

  /** Errors: as those of `writeWhole`. */
  async keep(file: string, report: Report): Promise<void> {
    await writeWhole(this.#place(file), jsonText(report));
  }

  #isOurs({ assignment, seed, grader, schemaVersion, only }: Report): boolean {
    const { version, rubricHash } = this.#key.grader;
    return (
      schemaVersion === 1 &&
      only === undefined &&
      assignment === this.#key.assignment &&
      seed === this.#key.seed &&
      grader.version === version &&
      grader.rubricHash === rubricHash
    );
  }

  #place(file: string): string {
    return join(this.#folder, `${file}.json`);
  }
}
