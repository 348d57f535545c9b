import { randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Trace } from './attack.ts';
import type { Target } from './submission-folder.ts';

/** Surroundings in which every breach leaves a trace. */
export interface Canaries {
  readonly target: Target;
  /** The folder for submissions: it lies in a course laid out as this repository, with a decoy of the reference. */
  readonly submissions: string;
  /** For the grader: where its program and orders lie, its working folder, its environment with a secret in it. */
  readonly surroundings: {
    readonly desk: string;
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
  };
  /** Texts that nobody may see. */
  readonly marker: string;
  readonly secret: string;
  /** Takes all that is there now as it should be. */
  takeAsGiven(): void;
  /** Paths that were not there, and paths that are gone. */
  changedPaths(): string[];
  /** What came to the listeners: the kind of trace and the text. */
  contacts(): readonly Contact[];
  /** Command lines of the processes that name the token. */
  processes(): string[];
  /** The traces that an attack has left; `output` is what its grader printed. */
  tracesOf(name: string, output: string): Trace[];
  close(): void;
}

interface Contact {
  readonly trace: Trace;
  readonly text: string;
}

/** Lays out the course, starts the listeners. Every user may write everywhere, so that no file permission does the grader's work. */
export async function openCanaries(): Promise<Canaries> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'attacks-'));
  const [marker, secret, token] = ['marker', 'secret', 'token'].map(
    (name) => `${name}-${randomBytes(8).toString('hex')}`,
  ) as [string, string, string];
  const decoys = [
    'course/reference/tensor.ts',
    'course/rubrics/a5.yaml',
    'course/submissions/answers.ts',
    'home/.npmrc',
  ].map((path) => join(root, path));
  const folders = [
    'tmp',
    'home',
    'cwd',
    'desk',
    'course',
    'course/reference',
    'course/rubrics',
    'course/submissions',
  ].map((path) => join(root, path));
  for (const folder of folders) mkdirSync(folder);
  for (const decoy of decoys) writeFileSync(decoy, `export const answer = '${marker}';\n`);
  for (const folder of [root, ...folders]) chmodSync(folder, 0o777);

  const contacts: Contact[] = [];
  const tcp = await listen('connection', { port: 0, host: '127.0.0.1' }, contacts);
  const socket = join(root, 'socket');
  const unix = await listen('socket', { path: socket }, contacts);
  chmodSync(socket, 0o777);
  const udp = createSocket('udp4').on('message', (text) => contacts.push({ trace: 'datagram', text: `${text}` }));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');

  const [tmp = '', home = '', cwd = '', desk = '', , , , submissions = ''] = folders;
  const target = {
    folders: [tmp, home, cwd, submissions],
    decoys,
    tcp: (tcp.address() as AddressInfo).port,
    udp: udp.address().port,
    socket,
    token,
  };
  const allPaths = () => pathsBelow(root).filter((path) => !path.startsWith(desk));
  let given = new Set(allPaths());
  const processes = () => processesNaming(token);
  const changedPaths = () => {
    const paths = allPaths();
    return [...paths.filter((path) => !given.has(path)), ...[...given].filter((path) => !paths.includes(path))];
  };
  return {
    target,
    submissions,
    surroundings: { desk, cwd, env: { PATH: process.env.PATH ?? '', TMPDIR: tmp, HOME: home, GRADER_SECRET: secret } },
    marker,
    secret,
    takeAsGiven: () => {
      given = new Set(allPaths());
    },
    changedPaths,
    contacts: () => contacts,
    processes: () => processes().map(({ command }) => command),
    tracesOf: (name, output) => {
      const seen = contacts.filter(({ text }) => text === name).map(({ trace }) => trace);
      if (changedPaths().some((path) => basename(path) === `breach-${name}`)) seen.push('file');
      if (output.includes(marker)) seen.push('marker');
      if (output.includes(secret)) seen.push('secret');
      if (processes().some(({ command }) => command.endsWith(name))) seen.push('process');
      return [...new Set(seen)];
    },
    close: () => {
      for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
      tcp.close();
      unix.close();
      udp.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Links are not followed: some of those that are handed in lead in circles, or to all the disk. */
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? [path, ...pathsBelow(path)] : [path];
  });
}

async function listen(
  trace: Trace,
  where: { port: number; host: string } | { path: string },
  contacts: Contact[],
): Promise<Server> {
  const server = createServer((connection) => {
    let text = '';
    connection.on('data', (chunk) => {
      text += chunk;
    });
    connection.on('error', () => undefined);
    // Whoever says nothing has come, too.
    connection.on('close', () => contacts.push({ trace, text }));
  }).listen(where);
  await once(server, 'listening');
  return server;
}

/** Elsewhere than on Linux nothing is looked for. */
function processesNaming(token: string): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/cmdline')) return [];
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    const command = commandLine(pid);
    return command.includes(token) ? [{ pid, command }] : [];
  });
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ');
  } catch {
    return ''; // it has ended since
  }
}
