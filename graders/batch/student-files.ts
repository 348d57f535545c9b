import { access, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../contract/report.ts';
import { jsonText } from '../render/json-text.ts';
import { receiptOf } from './receipt.ts';
import { writeWhole } from './write-whole.ts';

/** What students are given, in `reports/` and `receipts/`. It follows from the store, and is written where it differs from what stands there. */
export class StudentFiles {
  readonly #out: string;
  readonly #page: (report: Report) => Promise<string>;

  constructor(out: string, page: (report: Report) => Promise<string>) {
    this.#out = out;
    this.#page = page;
  }

  /**
   * Writes the files of one student. The JSON comes last: where it stands, the page was made of the same report.
   *
   * Errors: as those of `writeWhole`, and of rendering the page.
   */
  async write(file: string, stored: Report, shown: Report): Promise<void> {
    const { page, json, receipt } = this.#places(file);
    await writeChanged(receipt, jsonText(receiptOf(stored)));
    const text = jsonText(shown);
    const stands = (await readText(json)) === text && (await access(page).then(yes, no));
    if (stands) return;
    await writeWhole(page, await this.#page(shown));
    await writeWhole(json, text);
  }

  /** Of a student without a report: one of another day would be taken for today's. */
  async remove(file: string): Promise<void> {
    await Promise.all(Object.values(this.#places(file)).map((place) => rm(place, { force: true })));
  }

  #places(file: string): { json: string; page: string; receipt: string } {
    const report = join(this.#out, 'reports', file);
    return { json: `${report}.json`, page: `${report}.html`, receipt: join(this.#out, 'receipts', `${file}.json`) };
  }
}

const yes = () => true;
const no = () => false;

async function writeChanged(path: string, text: string): Promise<void> {
  if ((await readText(path)) !== text) await writeWhole(path, text);
}

function readText(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}
