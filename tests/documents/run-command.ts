import { spawnSync } from 'node:child_process';
import type { DocumentStep } from './document-steps.ts';

/** What a command prints in a folder, as a person would see it. */
export function printed(command: string, folder: string): string {
  // npm tells what it runs, and takes the folder in which a person typed from the npm above.
  const { INIT_CWD: _, ...environment } = process.env;
  const env = { ...environment, npm_config_loglevel: 'silent', NO_COLOR: '1' };
  const { stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: 'utf8', env });
  return `${stdout}${stderr}`;
}

/** What a page shows of a command's output; a line of three dots stands for any lines. */
export function shownBy({ output }: DocumentStep & { readonly kind: 'run' }): RegExp {
  const lines = output.map((line) => (line === '...' ? '(?:.*\n)*?' : `${escaped(line)}\n`));
  return new RegExp(`^${lines.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
