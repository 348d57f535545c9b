import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Attack, type Entry, readSample } from './attack.ts';

/** What a hostile submission is told of its surroundings, so that only the grader stands in its way. */
export interface Target {
  /** Where it may leave files. */
  readonly folders: readonly string[];
  /** What it may want to read. */
  readonly decoys: readonly string[];
  readonly tcp: number;
  readonly udp: number;
  readonly socket: string;
  /** Stands in the command line of whatever it starts. */
  readonly token: string;
}

/** The right answers: whatever an attack leaves alone, it takes from here and earns the points of. */
const honest = readFileSync(new URL('../../assignments/a5/samples/plain-loops/tensor.ts', import.meta.url), 'utf8');

/** Writes the folder of an attack's submission. */
export function writeSubmission(folder: string, attack: Attack, target: Target): void {
  const own = { ...target, name: attack.name.replace('/', '-') };
  const entries: Record<string, Entry> = {
    'tensor.ts': attack.source,
    'honest.ts': honest,
    'weapon.ts': readSample('weapon.ts'),
    'target.ts': `export const target = ${JSON.stringify(own)};\n`,
    ...attack.beside,
  };
  mkdirSync(folder);
  for (const [path, entry] of Object.entries(entries)) writeEntry(join(folder, path), entry, target);
}

function writeEntry(path: string, entry: Entry, { decoys: [reference = ''] }: Target): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof entry === 'string') writeFileSync(path, entry);
  else if ('link' in entry) symlinkSync(entry.link.replace('REFERENCE', reference), path);
  else if ('pipe' in entry) execFileSync('mkfifo', [path]);
  else if ('base64' in entry) writeFileSync(path, Buffer.from(entry.base64, 'base64'));
  else if ('repeat' in entry) writeFileSync(path, entry.repeat.repeat(entry.times) + (entry.after ?? ''));
  else for (let number = 0; number < entry.files; number++) writeFileSync(path.replace('*', `${number}`), '');
}
