import { setTimeout } from 'node:timers/promises';
import { type Job, Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Grader } from '../batch/grade-batch.ts';
import { UsageError } from '../contract/grader-error.ts';
import { Notices, noticeBeatMs, noticeId } from './notices.ts';
import { openRedis } from './open-redis.ts';
import { packJob, type QueueAnswer, type QueueQuestion, unpackJob } from './queue-job.ts';
import { mismatchOf, type QueueOffer, type QueueOrder, wantedBy } from './queue-order.ts';

/**
 * How long a worker is waited for that gives no sign of life, and how often that is looked at. A sign is given every other second by
 * a thread that has nothing else to do. A submission that takes down so many workers is no longer given to any.
 */
const stalls = { lockDuration: 5_000, stalledInterval: 2_000, maxStalledCount: 3 };

/** A restart of the server takes away every notice for a while; an order that stays away as long has ended. */
const patienceMs = 5_000;

/** So many faults in a row are those of the machine; a submission that nobody can grade is tried no more often. */
const mostFaults = 4;

/** Processes that grade, and what they ran code in. */
export interface OpenedGrader extends Grader {
  readonly sandboxes: ReadonlySet<string>;
  close(): Promise<void>;
}

export interface WorkerHooks {
  /** What this machine would grade with, now. */
  readonly offer: () => Promise<Omit<QueueOffer, 'givenUp'>>;
  readonly open: (order: QueueOrder) => OpenedGrader;
  /** Gets a line when something begins, ends or is in the way. */
  readonly say: (line: string) => void;
}

interface Served {
  readonly order: QueueOrder;
  readonly grader: OpenedGrader;
  readonly worker: Worker;
  seenAt: number;
  /** In a row. */
  faults: number;
}

/**
 * Grades for whoever asks on a queue.
 *
 * A batch that wants another rubric or another grader than this machine has is refused by name, and its jobs are never taken.
 */
export class QueueWorker {
  readonly #redis: Redis;
  readonly #jobs: number;
  readonly #hooks: WorkerHooks;
  readonly #orders: Notices<QueueOrder>;
  readonly #offers: Notices<QueueOffer>;
  readonly #id = noticeId();
  readonly #served = new Map<string, Served>();
  /** By the order's id, why it is not taken: to say so once is enough. */
  readonly #refused = new Map<string, string>();
  /** By the order's id, why it cannot be filled here, whatever the rubric. */
  readonly #givenUp = new Map<string, string>();
  #trouble = '';

  /** `jobs`: how many submissions to grade at a time. Errors: `UsageError` as those of `openRedis`. */
  static async open(url: string, jobs: number, hooks: WorkerHooks): Promise<QueueWorker> {
    return new QueueWorker(await openRedis(url, hooks.say), jobs, hooks);
  }

  private constructor(redis: Redis, jobs: number, hooks: WorkerHooks) {
    this.#redis = redis;
    this.#jobs = jobs;
    this.#hooks = hooks;
    this.#orders = new Notices(redis, 'orders');
    this.#offers = new Notices(redis, 'offers');
  }

  /** Until it is aborted; what is under way then is finished. */
  async run(signal: AbortSignal): Promise<void> {
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    while (!signal.aborted) {
      // While the server is away, nothing that is asked of it ends.
      await Promise.race([this.#beat().catch((error: Error) => this.#tell(error)), aborted]);
      await setTimeout(noticeBeatMs, undefined, { signal }).catch(() => undefined);
    }
    // Without a server nobody can be given what is under way, and whoever asked for it has it done by others.
    const canAnswer = this.#redis.status === 'ready';
    await Promise.all([...this.#served.values()].map((served) => (canAnswer ? this.#end(served) : this.#drop(served))));
    this.#redis.removeAllListeners('close');
    if (canAnswer) await this.#offers.remove(this.#id);
    this.#redis.disconnect();
  }

  async #beat(): Promise<void> {
    const offer = { ...(await this.#hooks.offer()), givenUp: Object.fromEntries(this.#givenUp) };
    await this.#offers.put(this.#id, offer);
    for (const order of await this.#orders.list()) this.#consider(order, offer);
    for (const served of this.#served.values()) {
      if (performance.now() - served.seenAt > patienceMs)
        this.#finish(served).catch((error: Error) => this.#tell(error));
    }
  }

  #consider(order: QueueOrder, offer: QueueOffer): void {
    if (this.#givenUp.has(order.id)) return;
    const served = this.#served.get(order.id);
    const mismatch = mismatchOf(order, offer);
    if (mismatch !== undefined) this.#refuse(order, `this machine has ${mismatch}`);
    else if (served) served.seenAt = performance.now();
    else this.#serve(order);
  }

  #serve(order: QueueOrder): void {
    const grader = this.#hooks.open(order);
    // One more than there are threads: it is at hand when a thread is done.
    const options = { connection: this.#redis, concurrency: this.#jobs + 1, ...stalls };
    const worker: Worker = new Worker(order.id, (job: Job) => this.#answer(served, job), options);
    const served: Served = { order, grader, worker, seenAt: performance.now(), faults: 0 };
    // A lost connection is told by whoever opened it, and what failed here is tried again elsewhere.
    worker.on('error', () => undefined);
    this.#served.set(order.id, served);
    this.#hooks.say(`grading ${order.key.assignment} for ${order.from}`);
  }

  async #answer(served: Served, job: Job): Promise<string> {
    try {
      const answer = packJob(await answered(served, unpackJob<QueueQuestion>(job.data)));
      served.faults = 0;
      return answer;
    } catch (error) {
      const { message } = error as Error;
      served.faults += 1;
      // A machine that fails at everything is soon done, and would be the one that is always free.
      if (error instanceof UsageError || served.faults >= mostFaults) this.#giveUp(served.order, message);
      throw error;
    }
  }

  #giveUp(order: QueueOrder, why: string): void {
    this.#givenUp.set(order.id, why);
    this.#refuse(order, why);
  }

  #refuse(order: QueueOrder, why: string): void {
    if (this.#refused.get(order.id) === why) return;
    this.#refused.set(order.id, why);
    const { from, key } = order;
    this.#hooks.say(`refused ${key.assignment} for ${from}, which wants ${wantedBy(order)}: ${why}`);
    const served = this.#served.get(order.id);
    if (served) this.#end(served).catch((error: Error) => this.#tell(error));
  }

  /** The batch has ended, or its machine has: then nobody else removes what is left of its queue. */
  async #finish(served: Served): Promise<void> {
    await this.#end(served);
    const queue = new Queue(served.order.id, { connection: this.#redis });
    queue.on('error', () => undefined);
    await queue.obliterate({ force: true });
    await queue.close();
    this.#hooks.say(`${served.order.key.assignment} for ${served.order.from} has ended`);
  }

  /** What is wrong with the server is wrong at every beat. */
  #tell({ message }: Error): void {
    if (message !== this.#trouble) this.#hooks.say(message);
    this.#trouble = message;
  }

  async #end({ order, worker, grader }: Served): Promise<void> {
    this.#served.delete(order.id);
    await worker.close();
    await grader.close();
  }

  async #drop({ worker, grader }: Served): Promise<void> {
    worker.close(true).catch(() => undefined);
    await grader.close();
  }
}

async function answered({ grader, order }: Served, question: QueueQuestion): Promise<QueueAnswer> {
  if (question.task === 'page') return { page: await grader.page(question.report) };
  const report = await grader.grade(question.submission);
  // A rubric may be edited at any moment, and a thread reads it when it begins.
  const { rubricHash } = report.grader;
  if (rubricHash !== order.key.grader.rubricHash)
    throw new UsageError(`the rubric was edited meanwhile: ${rubricHash}`);
  return { report, sandboxes: [...grader.sandboxes] };
}
