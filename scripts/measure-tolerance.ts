import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import {
  functionsOf,
  loadSubject,
  measureFunction,
  type Reject,
  type Subject,
} from '../bench/tolerance/measure-function.ts';
import type { Measurement } from '../bench/tolerance/tally.ts';
import { tolerancePage, toleranceTable } from '../bench/tolerance/tolerance-table.ts';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { assignmentIds, loadAssignment } from './assignments.ts';
import { rubricOf } from './product.ts';

/**
 * `npm run tolerance`: compares a million entries and more of correct answers for every function, and writes docs/tolerance.md;
 * with ids of assignments it only prints their tables.
 */
const entries = 1_000_000;
const root = new URL('../', import.meta.url);

interface Task {
  readonly assignment: string;
  readonly name: string;
}

interface Done extends Task {
  readonly measurement: Measurement;
  readonly firstReject?: Reject;
}

if (isMainThread) await measureAll(process.argv.slice(2));
else serve();

async function measureAll(typed: readonly string[]): Promise<void> {
  const ids = typed.length > 0 ? typed : assignmentIds;
  const lists = await Promise.all(
    ids.map(async (assignment) => {
      const { rubric } = await rubricOf(assignment);
      return functionsOf(rubric).map((name): Task => ({ assignment, name }));
    }),
  );
  const tasks = lists.flat();
  const results = await inWorkers(tasks, (done, finished) => {
    const { assignment, name, measurement, firstReject } = done;
    const { entries: count, rejects, largestMargin } = measurement;
    const progress = `${String(finished).padStart(2)} of ${tasks.length}`;
    console.log(
      `${progress}  ${assignment} ${name}: ${count} entries, ${rejects} rejects, margin ${largestMargin.toPrecision(2)}`,
    );
    if (firstReject) console.error(inspect(firstReject, { depth: null }));
  });
  const tables = ids.map((id, i) =>
    toleranceTable(
      id,
      (lists[i] ?? []).map(({ name }): [string, Measurement] => {
        const found = results.find((done) => done.assignment === id && done.name === name);
        if (!found) throw new Error(`${id} ${name} was not measured`);
        return [name, found.measurement];
      }),
    ),
  );
  if (typed.length > 0) console.log(`\n${tables.join('\n\n')}`);
  else await writeWhole(fileURLToPath(new URL('docs/tolerance.md', root)), tolerancePage(tables));
  process.exitCode = results.some(({ measurement }) => measurement.rejects > 0) ? 1 : 0;
}

/** Hands out the tasks, one at a time to each of as many workers as there are cores. */
async function inWorkers(tasks: readonly Task[], onDone: (done: Done, finished: number) => void): Promise<Done[]> {
  const results: Done[] = [];
  let next = 0;
  const lanes = Array.from({ length: Math.min(availableParallelism(), tasks.length) }, async () => {
    // Millions of small tensors die young; with more room they are collected less often.
    const worker = new Worker(new URL(import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 128 } });
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      worker.postMessage(task);
      const [done] = (await once(worker, 'message')) as [Done];
      onDone(done, results.push(done));
    }
    await worker.terminate();
  });
  await Promise.all(lanes);
  return results;
}

/** In a worker: measures one function after another. */
function serve(): void {
  const subjects = new Map<string, Promise<Subject>>();
  parentPort?.on('message', async ({ assignment, name }: Task) => {
    const subject = subjects.get(assignment) ?? subjectOf(assignment);
    subjects.set(assignment, subject);
    const rejects: Reject[] = [];
    const measurement = measureFunction(await subject, name, entries, (reject) => rejects.push(reject));
    const [firstReject] = rejects;
    const done: Done = { assignment, name, measurement, ...(firstReject ? { firstReject } : {}) };
    parentPort?.postMessage(done);
  });
}

async function subjectOf(assignment: string): Promise<Subject> {
  const { rubric } = await rubricOf(assignment);
  return loadSubject(root, await loadAssignment(assignment, rubric), rubric);
}
