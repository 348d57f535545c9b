import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printBatchCosts } from './batch-costs.ts';
import { printBatchThroughput } from './batch-throughput.ts';
import { printGuestCosts } from './guest-costs.ts';
import { medians } from './medians.ts';
import { printWatchLatency } from './watch-latency.ts';

/** `npm run bench`: medians and ratios of one run, since the seconds of another machine or another day say nothing. */
const rounds = 7;
const root = fileURLToPath(new URL('../', import.meta.url));
// Certificates that Node reads at each start would flatter all that is compared with it.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
const sample = 'assignments/a6/samples/plain-loops';

interface Contender {
  readonly name: string;
  readonly args: readonly string[];
}

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const contenders: readonly Contender[] = [
  { name: 'npm run grade, a correct a6', args: ['dist/grade.js', 'a6', sample] },
  { name: 'npm run grade, --sandbox process', args: ['dist/grade.js', 'a6', sample, '--sandbox', 'process'] },
  { name: 'jest with @swc/jest, the same checks', args: [...jest, '--config', 'bench/jest.swc.config.mjs'] },
  { name: 'jest with ts-jest, the same checks', args: [...jest, '--config', 'bench/jest.ts-jest.config.mjs'] },
  { name: 'node -e 0', args: ['-e', '0'] },
];

const times = await medians(
  rounds,
  contenders.map((contender) => () => timed(contender)),
);
const [grade = Number.NaN, alone = Number.NaN, swc = Number.NaN, tsJest = Number.NaN, bare = Number.NaN] = times;
console.log(`Node ${process.versions.node}, ${rounds} rounds, medians of whole processes\n`);
for (const [i, { name }] of contenders.entries()) {
  const ms = times[i] ?? Number.NaN;
  console.log(`${name.padEnd(40)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / bare).toFixed(2).padStart(6)} x node -e 0`);
}
console.log(`\ngrade / swc-jest ${(grade / swc).toFixed(2)} (aim <= 1)`);
console.log(`grade / ts-jest  ${(grade / tsJest).toFixed(2)} (aim <= 0.25)`);
console.log(`grade / node -e 0 ${(grade / bare).toFixed(2)} (aim <= 4)`);
console.log(`grade / the same without the system's sandbox ${(grade / alone).toFixed(2)}`);

await printGuestCosts(3 * rounds);
await printWatchLatency(rounds);
await printBatchThroughput(3);
await printBatchCosts(3);

function timed({ name, args }: Contender): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  const taken = performance.now() - begun;
  if (status !== 0) throw new Error(`${name} ended with status ${status}:\n${stderr}`);
  return taken;
}
