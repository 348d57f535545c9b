import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A process under way. */
export interface StartedCommand {
  readonly child: ChildProcess;
  readonly status: Promise<number | null>;
  /** All that it has said so far. */
  readonly said: () => string;
}

/** Starts commands in a folder, where a person would have stood, and ends those that a test left behind. */
export class StartedCommands {
  readonly #folder: string;
  readonly #begun: ChildProcess[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  run(file: string, args: readonly string[]): StartedCommand {
    const child = spawn(file, args, { cwd: this.#folder, env: { ...process.env, INIT_CWD: this.#folder } });
    this.#begun.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        text += part;
      });
    }
    const status = once(child, 'close').then(([status]) => status as number | null);
    return { child, status, said: () => text };
  }

  end(): void {
    for (const child of this.#begun.splice(0)) child.kill('SIGKILL');
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(10);
}

/** How many reports a batch has stored in its folder. */
export function storedIn(out: string): number {
  const store = join(out, 'store');
  return existsSync(store) ? readdirSync(store).filter((name) => name.endsWith('.json')).length : 0;
}

/** The texts of all files below a folder, by their paths in it. */
export function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]));
}
