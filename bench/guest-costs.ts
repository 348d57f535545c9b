import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { defaultLimits } from '../graders/contract/limits.ts';
import { loadSubmission } from '../graders/load/load-submission.ts';
import { planCalls } from '../graders/plan/plan-calls.ts';
import { compileSubmission } from '../graders/run/compile-submission.ts';
import { runPlan } from '../graders/run/run-plan.ts';
import { Sandbox, type SandboxLevel } from '../graders/run/sandbox.ts';
import { startGuest } from '../graders/run/start-guest.ts';
import { workingLevels } from '../graders/run/testing/working-levels.ts';
import { loadAssignment } from '../scripts/assignments.ts';
import { guestSource, rubricOf } from '../scripts/product.ts';
import { medians } from './medians.ts';

const root = new URL('../', import.meta.url);
const calls = 30;
const aims: Readonly<Record<SandboxLevel, number>> = { bwrap: 1.7, namespace: 1.7, process: 1.3 };

/** What is timed, and how many times `node -e 0` it may take. */
interface GuestContender {
  readonly name: string;
  readonly aim?: number;
  readonly time: () => Promise<number>;
}

/** Prints what a guest costs (start, load, calls, last word) at each level that works here, beside a Node that does nothing. */
export async function printGuestCosts(rounds: number): Promise<void> {
  const run = await runOfSample();
  const contenders: GuestContender[] = [{ name: 'node -e 0', time: timeOfNode }];
  for (const level of await workingLevels(guestSource())) {
    contenders.push({ name: `guest, ${level}`, aim: aims[level], time: () => run(level, false) });
  }
  contenders.push({ name: 'guest that was started ahead', aim: 0.5, time: () => run('process', true) });

  const times = await medians(
    rounds,
    contenders.map(({ time }) => time),
  );
  const bare = times[0] ?? Number.NaN;
  console.log(
    `\nA guest's start, load, ${calls} calls and last word (its exit is not waited for); ${rounds} rounds, medians\n`,
  );
  for (const [index, { name, aim }] of contenders.entries()) {
    const time = times[index] ?? Number.NaN;
    const ratio = `${time.toFixed(1).padStart(6)} ms  ${(time / bare).toFixed(2).padStart(6)} x node -e 0`;
    console.log(`${name.padEnd(40)} ${ratio}${aim === undefined ? '' : `  (aim <= ${aim})`}`);
  }
}

async function runOfSample(): Promise<(level: SandboxLevel, ahead: boolean) => Promise<number>> {
  const { rubric } = await rubricOf('a6');
  const assignment = await loadAssignment('a6', rubric);
  const folder = fileURLToPath(new URL('assignments/a6/samples/plain-loops', root));
  const compiled = await compileSubmission(await loadSubmission(folder, assignment.file), assignment.file);
  const plan = { calls: planCalls(assignment, rubric, 'bench').calls.slice(0, calls) };
  const order = { plan, compiled, exports: [], limits: defaultLimits, guestSource: guestSource() };
  return async (level, ahead) => {
    let begun = performance.now();
    const firstGuest = startGuest(order.guestSource, defaultLimits, new Sandbox([level]));
    if (ahead) {
      await firstGuest.level;
      begun = performance.now();
    }
    const { calls: seen } = await runPlan({ ...order, firstGuest }).observations;
    const taken = performance.now() - begun;
    if (seen.some(({ outcome }) => outcome === 'not-run')) throw new Error('the sample did not run');
    return taken;
  };
}

async function timeOfNode(): Promise<number> {
  const begun = performance.now();
  // As a guest is started: on a busy machine each session gets its share of the processor, and what the environment may
  // make Node read at its start would flatter the guest.
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'pipe', detached: true, env: {} }), 'close');
  return performance.now() - begun;
}
