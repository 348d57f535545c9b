import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Grader } from '../batch/grade-batch.ts';
import { GraderError } from '../contract/grader-error.ts';
import type { Report } from '../contract/report.ts';
import type { Submission } from '../contract/submission.ts';
import { Notices, noticeBeatMs, noticeId } from './notices.ts';
import { openRedis } from './open-redis.ts';
import { packJob, type QueueAnswer, type QueueQuestion, unpackJob } from './queue-job.ts';
import { mismatchOf, type QueueOffer, type QueueOrder, wantedBy } from './queue-order.ts';

/** So many submissions keep some hundred cores busy, and are a few MiB here and in the server, whatever the size of the class. */
const atOnce = 256;

/** How often the server is asked what is done. A submission takes longer, and others wait behind it. */
const lookMs = 50;

/** How often it is asked whether it still knows what it was given. */
const recountMs = 3_000;

/** A worker that cannot do a job gives it back, and another one gets it some seconds later; `mostFaults` of a worker are no more. */
const retries = { attempts: 4, backoff: { type: 'fixed', delay: 2_000 } };

/** A server that is gone cannot be taken leave of. */
const leaveMs = 2_000;

interface Asked {
  readonly task: QueueQuestion['task'];
  readonly packed: string;
  readonly resolve: (answer: QueueAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Has submissions graded by the workers of a queue.
 *
 * What is done is looked for rather than listened to: the server may restart and forget, and then nothing tells of a job that is
 * gone. What it has forgotten is added again under the same name, so that nothing is lost and an answer that comes twice counts once.
 */
export class QueueGrader implements Grader {
  readonly atOnce = atOnce;
  /** The sandboxes that students' code ran in. */
  readonly sandboxes = new Set<string>();
  readonly #redis: Redis;
  readonly #queue: Queue;
  readonly #order: QueueOrder;
  readonly #orders: Notices<QueueOrder>;
  readonly #offers: Notices<QueueOffer>;
  readonly #say: (line: string) => void;
  readonly #asked = new Map<string, Asked>();
  readonly #closing = new AbortController();
  /** By what it is about, so that nothing is said once a second. */
  readonly #said = new Map<'workers' | 'server', string>();

  /** Errors: `UsageError` as those of `openRedis`. `say` gets a line when something is in the way. */
  static async open(url: string, order: Omit<QueueOrder, 'id'>, say: (line: string) => void): Promise<QueueGrader> {
    return new QueueGrader(await openRedis(url, say), { ...order, id: noticeId() }, say);
  }

  private constructor(redis: Redis, order: QueueOrder, say: (line: string) => void) {
    this.#redis = redis;
    this.#order = order;
    this.#say = say;
    this.#queue = new Queue(order.id, { connection: redis });
    this.#queue.on('error', () => undefined);
    this.#orders = new Notices(redis, 'orders');
    this.#offers = new Notices(redis, 'offers');
    void this.#every(lookMs, () => this.#collect());
    void this.#every(noticeBeatMs, () => this.#beat());
    void this.#every(recountMs, () => this.#addForgotten());
  }

  async grade(submission: Submission): Promise<Report> {
    const answer = await this.#ask({ task: 'grade', submission });
    if (!('report' in answer)) throw new GraderError('a worker gave no report');
    for (const sandbox of answer.sandboxes) this.sandboxes.add(sandbox);
    return answer.report;
  }

  async page(report: Report): Promise<string> {
    const answer = await this.#ask({ task: 'page', report });
    if (!('page' in answer)) throw new GraderError('a worker gave no page');
    return answer.page;
  }

  /** Takes back what is not done; whoever still waits for an answer gets an error. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    for (const { reject } of this.#asked.values()) reject(closed());
    this.#asked.clear();
    const leave = async () => {
      await this.#orders.remove(this.#order.id);
      await this.#queue.obliterate({ force: true });
    };
    const left = new AbortController();
    const patience = setTimeout(leaveMs, undefined, { signal: left.signal }).catch(() => undefined);
    // What the server keeps of it otherwise is small, and a worker removes it once the order's notice is gone.
    await Promise.race([leave().catch(() => undefined), patience]);
    left.abort();
    this.#redis.removeAllListeners('close');
    this.#redis.disconnect();
  }

  #ask(question: QueueQuestion): Promise<QueueAnswer> {
    if (this.#closing.signal.aborted) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const id = randomUUID();
      const asked = { task: question.task, packed: packJob(question), resolve, reject };
      this.#asked.set(id, asked);
      void this.#add(id, asked);
    });
  }

  async #add(id: string, { task, packed }: Asked): Promise<void> {
    // What is begun is finished first, so that little is under way when the machine goes down.
    const options = { jobId: id, lifo: task === 'page', ...retries };
    await this.#queue.add(task, packed, options).catch((error: Error) => this.#tell('server', error.message));
  }

  async #collect(): Promise<void> {
    if (this.#asked.size === 0) return;
    const ended: (Job | undefined)[] = await this.#queue.getJobs(['completed', 'failed'], 0, atOnce - 1);
    await Promise.all(ended.map((job) => job && this.#take(job)));
  }

  async #take(job: Job): Promise<void> {
    const asked = this.#asked.get(job.id ?? '');
    this.#asked.delete(job.id ?? '');
    if (typeof job.returnvalue === 'string') asked?.resolve(unpackJob<QueueAnswer>(job.returnvalue));
    else asked?.reject(new GraderError(`no worker could do it: ${job.failedReason}`));
    await job.remove();
  }

  /** A server that keeps nothing on its disk has forgotten everything when it restarts. */
  async #addForgotten(): Promise<void> {
    const before = [...this.#asked];
    const known = await Promise.all(before.map(([id]) => this.#redis.exists(this.#queue.toKey(id))));
    const forgotten = before.filter(([id], i) => known[i] === 0 && this.#asked.has(id));
    await Promise.all(forgotten.map(([id, asked]) => this.#add(id, asked)));
  }

  /** Keeps the order up, and tells when nobody can fill it. */
  async #beat(): Promise<void> {
    await this.#orders.put(this.#order.id, this.#order);
    const offers = await this.#offers.list();
    if (this.#asked.size > 0) this.#tell('workers', absenceOf(this.#order, offers));
  }

  #tell(about: 'workers' | 'server', line: string): void {
    if (line !== '' && line !== this.#said.get(about)) this.#say(line);
    this.#said.set(about, line);
  }

  async #every(ms: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      await work().catch((error: Error) => {
        if (!signal.aborted) this.#tell('server', error.message);
      });
      await setTimeout(ms, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Why no worker takes an order, in a line; '' where one does. */
function absenceOf(order: QueueOrder, offers: readonly QueueOffer[]): string {
  const unfit = offers.map((offer) => ({ from: offer.from, has: mismatchOf(order, offer) }));
  if (unfit.some(({ has }) => has === undefined)) return '';
  if (unfit.length === 0)
    return `waiting for a worker with ${wantedBy(order)}: start one with npm run worker -- --queue URL`;
  const who = unfit.map(({ from, has }) => `${from} has ${has}`).join(', ');
  return `waiting for a worker with ${wantedBy(order)}: ${who}`;
}

function closed(): GraderError {
  return new GraderError('the grader was stopped');
}
