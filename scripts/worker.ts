import { hostname } from 'node:os';
import type { QueueOrder } from '../graders/queue/queue-order.ts';
import { QueueWorker } from '../graders/queue/queue-worker.ts';
import { visibleText } from '../graders/render/visible-text.ts';
import { assignmentIds } from './assignments.ts';
import { GradingProcesses } from './grading-processes.ts';
import { gradingProcess, rubricOf, version } from './product.ts';
import { runCommand } from './run-command.ts';
import { type SandboxOptions, sandboxOf } from './sandbox-options.ts';
import { parseWorkerOptions } from './worker-options.ts';

/** `npm run worker`: grades for the batches on a queue until it is interrupted. */
async function main(args: readonly string[]): Promise<number> {
  const options = parseWorkerOptions(args);
  if (!options) return 0;
  const { queue, jobs, ...sandbox } = options;
  // A wrong pair of options is told now, and not to each batch.
  sandboxOf(sandbox);
  const from = `${hostname()}, process ${process.pid}`;
  // What runs is the code that was there at the beginning, whatever is checked out meanwhile.
  const running = version();
  const hooks = {
    offer: async () => ({ from, version: running, rubrics: await rubricHashes() }),
    open: (order: QueueOrder) => opened(order, jobs, sandbox),
    say: (line: string) => void process.stderr.write(`${visibleText(line)}\n`),
  };
  const worker = await QueueWorker.open(queue, jobs, hooks);
  hooks.say(`${from}: grades ${jobs} at a time for whoever asks; Ctrl-C finishes what is begun, a second one does not`);
  await worker.run(interruption());
  return 0;
}

function opened({ key, requireSandbox }: QueueOrder, jobs: number, sandbox: SandboxOptions): GradingProcesses {
  const chosen = requireSandbox ? { ...sandbox, requireSandbox } : sandbox;
  const options = { ...chosen, seed: key.seed, types: false, audience: 'staff' } as const;
  return new GradingProcesses(gradingProcess, { task: 'open', assignment: key.assignment, options }, jobs);
}

/** Of what can be graded here: with a rubric that is broken, or being edited, nothing can. */
async function rubricHashes(): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const id of assignmentIds) {
    const rubric = await rubricOf(id).catch(() => undefined);
    if (rubric) hashes[id] = rubric.hash;
  }
  return hashes;
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(name === 'SIGINT' ? 130 : 143);
      controller.abort();
    });
  }
  return controller.signal;
}

runCommand(main);
