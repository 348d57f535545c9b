import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** A Redis server of a test's own, on a port that was free, with a password, its data in a temporary folder. */
export class RedisServer {
  readonly url: string;
  readonly #port: number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'nablagrade-redis-'));
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://:a%20pass@127.0.0.1:${port}`;
  }

  static async begin(): Promise<RedisServer> {
    if (spawnSync('redis-server', ['--version']).error)
      throw new Error(
        'redis-server is not installed, and this test takes it: scripts/install-redis.sh, as root, installs it',
      );
    const server = new RedisServer(await freePort());
    await server.start();
    return server;
  }

  /** With what it had on its disk. */
  async start(): Promise<void> {
    const settings = {
      port: this.#port,
      bind: '127.0.0.1',
      dir: this.#folder,
      requirepass: 'a pass',
      appendonly: 'yes',
      save: '',
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.#process = spawn('redis-server', args, { stdio: 'ignore' });
    await this.ask(async (redis) => void (await redis.ping()));
  }

  /** As when its machine goes down. */
  async kill(): Promise<void> {
    const { exitCode } = this.#process ?? {};
    const ended = this.#process && exitCode === null ? once(this.#process, 'exit') : undefined;
    this.#process?.kill('SIGKILL');
    await ended;
  }

  async ask<Answer>(question: (redis: Redis) => Promise<Answer>): Promise<Answer> {
    const redis = new Redis(this.url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
    redis.on('error', () => undefined);
    try {
      return await question(redis);
    } finally {
      redis.disconnect();
    }
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
