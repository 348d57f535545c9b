import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { transformFile } from './transform-file.ts';

/** Processes of esbuild that this one has started. */
function esbuildProcesses(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args=']).toString().split('\n');
  const rows = lines.map((line) => line.trim().split(/\s+/));
  return rows
    .filter(([, parent, program]) => parent === `${process.pid}` && program?.endsWith('esbuild'))
    .map(([pid]) => Number(pid));
}

test('transform: files whose esbuild process dies under them are transformed by a fresh one', async () => {
  const files = ['a.ts', 'b.ts', 'c.ts'].map((path) => ({ path, text: `export const name: string = '${path}';` }));
  // Other tests of the same process have theirs.
  const others = esbuildProcesses();
  await transformFile(files[0]!);
  const first = esbuildProcesses().find((id) => !others.includes(id));
  const transforming = Promise.all(files.map(transformFile));
  process.kill(first!, 'SIGKILL');
  const transformed = await transforming;
  expect(transformed.map((each) => 'code' in each && each.code.includes('const name ='))).toEqual([true, true, true]);
  expect(esbuildProcesses()).not.toContain(first);
});
