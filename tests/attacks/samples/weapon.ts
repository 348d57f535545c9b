import { target } from './target.ts';

// The constructors and roots of this realm, before anything was changed.
const root = Object.prototype;
const { getPrototypeOf } = Reflect;

/** Whether a value was made in another realm, by the root of its prototype chain. */
export function isForeign(value: any): boolean {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  let link = getPrototypeOf(value);
  if (link === null) return false;
  for (let next = getPrototypeOf(link); next !== null; next = getPrototypeOf(link)) link = next;
  return link !== root;
}

/** Takes every way out that a value may open. Where there is none, nothing is seen of it. */
export function strike(...found: any[]): void {
  for (const value of found) {
    if (isForeign(value)) console.log('BREACH: an object of another realm');
    for (const road of roads) {
      try {
        const outside = road(value);
        if (typeof outside?.pid === 'number') plunder(outside);
      } catch {}
    }
  }
}

/** What `run` returns, or throws. */
export function caught(run: () => any): any {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}

/** What `run` throws where the stack has no room left for it. */
export function deepest(run: () => any): any {
  try {
    return deepest(run);
  } catch (thrown) {
    return isForeign(thrown) ? thrown : caught(run);
  }
}

declare const process: any, global: any;

const roads: ((value: any) => any)[] = [
  () => process,
  () => global.process,
  (value) => value.process,
  (value) => value,
  (value) => value.constructor.constructor('return process')(),
  (value) => value.constructor('return process')(),
  (value) => value('return process')(),
  (value) => value('process'),
];

function plunder(outside: any): void {
  console.log('BREACH: a process');
  const builtin = (name: string) => (outside.getBuiltinModule ?? outside.mainModule.require)(name);
  const attempts = [
    () => target.folders.forEach((folder) => builtin('fs').writeFileSync(`${folder}/breach-${target.name}`, '')),
    () => target.decoys.forEach((path) => console.log(builtin('fs').readFileSync(path, 'utf8'))),
    () => console.log(JSON.stringify(outside.env)),
    () => builtin('net').connect(target.tcp, '127.0.0.1').end(target.name),
    () => builtin('net').connect(target.socket).end(target.name),
    () => {
      const socket = builtin('dgram').createSocket('udp4');
      socket.send(target.name, target.udp, '127.0.0.1', () => socket.close());
    },
    () => {
      const args = ['-e', 'setTimeout(() => {}, 20000)', target.token, target.name];
      builtin('child_process').spawn(outside.execPath, args, { detached: true, stdio: 'ignore' }).unref();
    },
  ];
  for (const attempt of attempts) caught(attempt);
}
