// A submission that collects every value and every error that it can get, and tells which of them were made in another
// realm: their chains of prototypes end at a root that is not this realm's own. It says so in paths, which are text.

const { apply, construct, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;
const ownRoot = Object.prototype;

type Callable = (...args: unknown[]) => unknown;

const met = new Set<unknown>();
const waiting: { readonly path: string; readonly value: unknown }[] = [];
const functions: { readonly path: string; readonly run: Callable }[] = [];
const errors: { readonly path: string; readonly error: object }[] = [];
const foreign: string[] = [];
/** Functions and proxies of the probe itself: to call them would be to begin anew. */
const mine = new WeakSet<object>([names, given, returned, thrown, misuse, atTheLimit, stacks, found]);

/** Everything that can be reached by names and by syntax. */
export function names(): void {
  collect('globalThis', globalThis);
  collect('this of a plain call', thisOfACall());
  collect('arguments', argumentsOf(1, {}));
  collect('module', typeof module === 'undefined' ? undefined : module);
  collect('exports', typeof exports === 'undefined' ? undefined : exports);
  collect('require', typeof require === 'undefined' ? undefined : require);
  collect('template', ((strings: TemplateStringsArray, ..._: number[]) => strings)`a${1}b`);
  const made = [
    function* () {},
    async () => {},
    async function* () {},
    class {},
    [][Symbol.iterator](),
    new Map().entries(),
    new Set().values(),
    'x'.matchAll(/x/g),
    ''[Symbol.iterator](),
    (function* () {})(),
    (async () => {})(),
    /(?<x>x)/d.exec('x'),
    new Proxy({}, {}),
    Symbol.iterator,
    new Float64Array(1),
    BigInt(1),
  ];
  for (const [index, value] of made.entries()) {
    collect(`made ${index}`, value);
    collect(`object of made ${index}`, Object(value));
  }
  walk();
}

/** What a call is given: data, and a function with all that it returns, throws or passes on. */
export function given(handed: Callable, data: { readonly list: unknown[] }): void {
  collect('handed over', handed);
  collect('data', data);
  collect('all arguments', argumentsOf(handed, data));
  attempt('handed over', handed, undefined, [bait('to the function'), 1]);
  attempt('handed over', handed, undefined, [() => (null as never as { x: 1 }).x]);
  walk();
}

/** Values whose reading is seen from inside. */
export function returned(): unknown {
  return [bait('a result'), new Proxy(() => 0, traps('a function as a result'))];
}

export function thrown(): never {
  throw bait('an error');
}

/** A function is called through the traps of the proxy that it is. */
export const proxied = new Proxy(() => 1, traps('an export'));

/** Calls every function that was met in every wrong way, and keeps what it returns and throws. */
export function misuse(): void {
  // A copy: what is returned may be a function as well, bound anew without an end.
  for (const { path, run } of [...functions]) {
    for (const [index, args] of badArguments().entries()) {
      for (const self of [bait('this'), undefined]) attempt(path, run, self, args);
      if (index < 2) note(`new ${path}`, () => construct(run, args));
    }
  }
  walk();
}

/** The same where no room is left on the stack: the error is then made by whoever is in the middle of something. */
export function atTheLimit(): void {
  const size = 12;
  for (let from = 0; from < functions.length; from += size) {
    let turns = 30;
    const batch = functions.slice(from, from + size);
    const dig = (): void => {
      try {
        dig();
      } catch (error) {
        collect('overflow', error);
      }
      if (turns-- <= 0) return;
      for (const { path, run } of batch) {
        try {
          run(turns % 2 === 0 ? '%' : Symbol.iterator);
        } catch (error) {
          collect(`${path} at the limit`, error);
        }
      }
      try {
        collect('stack at the limit', new Error('x').stack);
      } catch (error) {
        collect('stack at the limit', error);
      }
    };
    dig();
  }
  walk();
}

/** Every error that was met, and its kin, with what V8 reads when it formats a stack replaced. */
export function stacks(): void {
  const hooks = Error as unknown as Record<string, unknown>;
  note('captureStackTrace', () => (hooks.captureStackTrace as Callable)(bait('for a stack')));
  for (const hook of [undefined, (...seen: unknown[]) => collect('prepareStackTrace', seen)]) {
    note('hook', () => {
      hooks.prepareStackTrace = hook;
    });
    note('limit', () => {
      hooks.stackTraceLimit = 20;
    });
    for (const { path, error } of [...errors.slice(0, 200), ...freshErrors()]) {
      for (const name of [Symbol('name'), bait('a name'), undefined]) {
        note(`name of ${path}`, () => Object.defineProperty(error, 'name', { value: name, configurable: true }));
        note(`stack of ${path}`, () => (error as Error).stack);
        note(`text of ${path}`, () => String(error));
      }
    }
  }
  walk();
}

/** What was met of another realm, and how much was looked at. */
export function found() {
  walk();
  const told = [...new Set(foreign)].slice(0, 200);
  return { foreign: told, values: met.size, functions: functions.length, errors: errors.length };
}

function collect(path: string, value: unknown): void {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
  if (met.has(value) || mine.has(value)) return;
  met.add(value);
  waiting.push({ path, value });
  if (typeof value === 'function') functions.push({ path, run: value as Callable });
  if (value instanceof Error) errors.push({ path, error: value });
}

function walk(): void {
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    const value = next.value as object;
    if (isForeign(value)) {
      foreign.push(path);
      // One step further would be a walk through the other realm.
      continue;
    }
    collect(`${path}.__proto__`, getPrototypeOf(value));
    for (const key of ownKeys(value)) {
      const at = `${path}.${String(key)}`;
      const slot = getOwnPropertyDescriptor(value, key);
      collect(at, slot?.value);
      collect(`get ${at}`, slot?.get);
      collect(`set ${at}`, slot?.set);
      if (slot?.get) note(at, () => apply(slot.get as Callable, value, []));
    }
  }
}

function isForeign(value: object): boolean {
  let link = getPrototypeOf(value);
  if (link === null) return false;
  for (let next = getPrototypeOf(link); next !== null; next = getPrototypeOf(link)) link = next;
  return link !== ownRoot && value !== ownRoot;
}

function note(path: string, run: () => unknown): void {
  try {
    collect(`result of ${path}`, run());
  } catch (error) {
    collect(`error of ${path}`, error);
  }
}

function attempt(path: string, run: Callable, self: unknown, args: readonly unknown[]): void {
  note(path, () => apply(run, self, args));
}

/** An object that keeps all that its traps are given. */
function bait(path: string): object {
  const proxy = new Proxy({ length: 2, name: 'x' }, traps(path));
  mine.add(proxy);
  return proxy;
}

function traps(path: string): ProxyHandler<never> {
  const handler: object = new Proxy(
    {},
    {
      get:
        (_, trap: keyof typeof Reflect) =>
        (...seen: unknown[]) => {
          for (const each of seen) if (each !== handler) collect(`${String(trap)} of ${path}`, each);
          return (Reflect[trap] as Callable)(...seen);
        },
    },
  );
  mine.add(handler);
  return handler;
}

function badArguments(): unknown[][] {
  const refusing = { toString: refuse, valueOf: refuse, [Symbol.iterator]: refuse, toJSON: refuse };
  return [[Symbol('x'), -1], [bait('an argument'), refuse], ['%', '['], [refusing, refuse], []];
}

function refuse(...seen: unknown[]): never {
  collect('handed to a callback', seen);
  return (null as never as { refused: never }).refused;
}

function freshErrors() {
  class Own extends TypeError {}
  const made = [new Error('x', { cause: 1 }), new Own('x'), new AggregateError([new Own('y')]), new RangeError('x')];
  return made.map((error, index) => ({ path: `fresh error ${index}`, error }));
}

function thisOfACall(): unknown {
  return (
    function (this: unknown) {
      return this;
    } as () => unknown
  )();
}

function argumentsOf(...list: unknown[]): unknown {
  const own = function () {
    // biome-ignore lint/complexity/noArguments: the object itself is looked at
    return arguments;
  };
  return apply(own, undefined, list);
}
