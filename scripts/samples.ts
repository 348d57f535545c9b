import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A known submission with the verdict that it must get. */
export interface Sample {
  readonly assignment: string;
  readonly name: string;
  readonly folder: URL;
  readonly title: string;
  readonly kind: 'correct' | 'wrong';
  /** The criteria that score less than all their points; exactly these. */
  readonly loses: readonly string[];
  readonly why: string;
}

/** Every sample of an assignment, in the order of its names. */
export function samplesOf(assignment: string): Sample[] {
  const samples = new URL(`../assignments/${assignment}/samples/`, import.meta.url);
  return readdirSync(samples)
    .sort()
    .map((name) => {
      const folder = new URL(`${name}/`, samples);
      const verdict = parse(readFileSync(new URL('sample.yaml', folder), 'utf8'));
      return { assignment, name, folder, ...verdict };
    });
}
