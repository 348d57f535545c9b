import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench`: whole processes, interleaved in rounds so that a busy moment hits all of them alike; medians and
 * ratios of one run, since the seconds of another machine or another day say nothing.
 */
const rounds = 7;
const root = fileURLToPath(new URL('../', import.meta.url));
const sample = 'assignments/a6/samples/plain-loops';

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const contenders: readonly Contender[] = [
  { name: 'npm run grade, a correct a6', args: ['dist/grade.js', 'a6', sample] },
  { name: 'jest with @swc/jest, the same checks', args: [...jest, '--config', 'bench/jest.swc.config.mjs'] },
  { name: 'jest with ts-jest, the same checks', args: [...jest, '--config', 'bench/jest.ts-jest.config.mjs'] },
  { name: 'node -e 0', args: ['-e', '0'] },
];

const seconds = contenders.map((): number[] => []);
for (let round = 0; round < rounds; round++) {
  for (const [i, contender] of contenders.entries()) seconds[i]?.push(timed(contender));
}

const medians = seconds.map(median);
const [grade = Number.NaN, swc = Number.NaN, tsJest = Number.NaN, bare = Number.NaN] = medians;
console.log(`Node ${process.versions.node}, ${rounds} rounds, medians of whole processes\n`);
for (const [i, { name }] of contenders.entries()) {
  const ms = (medians[i] ?? Number.NaN) * 1000;
  console.log(
    `${name.padEnd(40)} ${ms.toFixed(0).padStart(6)} ms  ${((medians[i] ?? Number.NaN) / bare).toFixed(2).padStart(6)} x node -e 0`,
  );
}
console.log(`\ngrade / swc-jest ${(grade / swc).toFixed(2)} (aim <= 1)`);
console.log(`grade / ts-jest  ${(grade / tsJest).toFixed(2)} (aim <= 0.25)`);
console.log(`grade / node -e 0 ${(grade / bare).toFixed(2)} (aim <= 4)`);

function timed({ name, args }: Contender): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const taken = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${name} ended with status ${status}:\n${stderr}`);
  return taken;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
