import { Redis } from 'ioredis';
import { UsageError } from '../contract/grader-error.ts';

/** A server that is there answers in less; one that is not should not look like work. */
const connectMs = 5_000;

/**
 * A connection to a Redis or Valkey server. Once it stood, it is taken up again whenever it is lost, and what is asked meanwhile waits.
 *
 * `say` is told in a line when it is lost, and when it is back. The password may stand in the URL, or in `REDISCLI_AUTH`, where
 * redis-cli looks for it: other people on the machine see what was typed.
 * Errors: `UsageError` when it is no address of a server, or none answers there.
 */
export async function openRedis(url: string, say: (line: string) => void): Promise<Redis> {
  const place = placeOf(url);
  let isOpen = false;
  let fault: Error | undefined;
  const { REDISCLI_AUTH: password } = process.env;
  const redis = new Redis(url, {
    ...(password === undefined || new URL(url).password !== '' ? {} : { password }),
    lazyConnect: true,
    connectTimeout: connectMs,
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (isOpen ? Math.min(times * 100, 1_000) : null),
  });
  redis.on('error', (error: Error) => {
    fault = error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    redis.disconnect();
    throw new UsageError(`${place}: ${refusal(fault ?? (error as Error))}`);
  }
  isOpen = true;
  let isLost = false;
  redis.on('close', () => {
    if (!isLost) say(`${place}: the connection is lost, and is tried again until it stands`);
    isLost = true;
  });
  redis.on('ready', () => {
    if (isLost) say(`${place}: the connection stands again`);
    isLost = false;
  });
  return redis;
}

/** The address without the password. */
function placeOf(url: string): string {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '' };
  if (!/^rediss?:$/.test(protocol) || host === '')
    throw new UsageError(
      '--queue takes the address of a Redis server, as in redis://HOST:6379 or rediss://:PASSWORD@HOST:6380',
    );
  return `${protocol}//${host}`;
}

function refusal({ message, ...rest }: NodeJS.ErrnoException): string {
  if (/WRONGPASS|NOAUTH|invalid (username|password)/i.test(message)) return 'the server asks for another password';
  const why = rest.code ?? message;
  if (/CERT|ISSUER/.test(why))
    return `the server's certificate is not trusted (${why}); NODE_EXTRA_CA_CERTS names the file of another authority`;
  return `no Redis server answers there (${why}); start redis-server, or name another --queue`;
}
