import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';

/** How often a notice is put up anew, and how long it stands without: one that has ended or was cut off is believed in for so long. */
export const noticeBeatMs = 1_000;
const standsMs = 10_000;

/** What orders and offers hang on: all of one kind in a set, each with a text that goes by itself. */
export class Notices<Notice> {
  readonly #redis: Redis;
  readonly #set: string;

  constructor(redis: Redis, kind: 'orders' | 'offers') {
    this.#redis = redis;
    this.#set = `nablagrade:${kind}`;
  }

  /** Puts a notice up, or keeps it up. */
  async put(id: string, notice: Notice): Promise<void> {
    await this.#redis.set(this.#place(id), JSON.stringify(notice), 'PX', standsMs);
    await this.#redis.sadd(this.#set, id);
  }

  /** Those that stand. */
  async list(): Promise<Notice[]> {
    const ids = await this.#redis.smembers(this.#set);
    if (ids.length === 0) return [];
    const texts = await this.#redis.mget(ids.map((id) => this.#place(id)));
    const gone = ids.filter((_, i) => texts[i] === null);
    if (gone.length > 0) await this.#redis.srem(this.#set, ...gone);
    return texts.flatMap((text) => (typeof text === 'string' ? [JSON.parse(text) as Notice] : []));
  }

  async remove(id: string): Promise<void> {
    await this.#redis.del(this.#place(id));
    await this.#redis.srem(this.#set, id);
  }

  #place(id: string): string {
    return `${this.#set}:${id}`;
  }
}

/** The name of an order or an offer that nobody else has. */
export function noticeId(): string {
  return `nablagrade-${randomUUID()}`;
}
