import { readFileSync, writeSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Program, Request } from './wire.ts';

/** The bundle of `runtime.ts` as an expression; put here by the build. */
declare const RUNTIME_SOURCE: string;

// Everything happens in one synchronous run: no microtask, timer, finalizer or unhandled rejection of the student's ever
// gets a turn. After student code has run, only primitives, `writeSync` and `exit` are touched: any other built-in of
// this realm could have been poisoned by an object that leaked.

const CRASHED = '{"frame":"crashed"}';
const outer = process as unknown as Record<string, unknown> & { reallyExit(code: number): never };
const exit = outer.reallyExit.bind(process);

// `{}` would inherit from this realm's `Object.prototype`.
const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
const runtime = new Script(RUNTIME_SOURCE, { filename: 'runtime' }).runInContext(
  context,
) as typeof import('./runtime.ts');
const { prepare, load, call, readLater } = runtime;

for (const name of ['binding', 'dlopen', 'kill', 'abort', 'getBuiltinModule', 'mainModule', 'send', 'report']) {
  delete outer[name];
}
for (const name of ['require', 'module', 'exports', 'fetch', 'WebSocket']) Reflect.deleteProperty(globalThis, name);
send('{"frame":"started"}');

const { program, functions, calls, ...settings } = JSON.parse(readFileSync(0, 'utf8')) as Request;
const makers = new Script(`"use strict";[${functions.map((source) => `()=>(${source}\n)`).join(',')}]`, {
  filename: 'functions',
}).runInContext(context);
prepare(JSON.stringify(settings), makers);

const callCount = calls.length;
send('{"frame":"ready"}');

send(
  text(() =>
    load(new Script(program, { filename: 'submission' }).runInContext(context, { displayErrors: false }) as Program),
  ),
);
for (let position = 0; position < callCount; position++) {
  const { index, export: name, arguments: given, watch, keep } = calls[position] as (typeof calls)[number];
  send(text(() => call(index, name, given, watch, keep)));
}
for (;;) {
  const later = text(readLater);
  if (later === '') break;
  send(later);
}
send('{"frame":"done"}');
exit(0);

/** What is thrown here is never looked at: it may be the student's. */
function text(run: () => string): string {
  try {
    const frame = run();
    return typeof frame === 'string' ? frame : CRASHED;
  } catch {
    return CRASHED;
  }
}

function send(frame: string): void {
  writeSync(1, `${frame}\n`);
}
