const DELETED = [
  ...[
    'eval',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'WeakRef',
    'FinalizationRegistry',
    'ShadowRealm',
    'console',
  ],
  // The clock, the time zone and the locale of the machine.
  ...['Temporal', 'Intl'],
];

/**
 * Takes from the context what reaches outside or differs from run to run. It must run before any other script of the context.
 */
export function harden(): void {
  // V8 formats a stack by calling a function of the outer realm, whose errors lead out of the context. With a limit that
  // is no number it captures no stack at all and never calls.
  Object.defineProperty(Error, 'stackTraceLimit', { value: undefined, writable: false, configurable: false });
  Reflect.deleteProperty(Error, 'captureStackTrace');
  for (const name of DELETED) Reflect.deleteProperty(globalThis, name);
  stopTheClock();
}

function stopTheClock(): void {
  const RealDate = Date;
  const { construct } = Reflect;
  const fixed = new RealDate(0).toString();
  const StoppedDate = new Proxy(RealDate, {
    // Nothing is inherited from `Object.prototype`, where student code could plant another trap.
    __proto__: null,
    construct: (target: object, args: unknown[], newTarget: object) =>
      construct(target as DateConstructor, args.length === 0 ? [0] : args, newTarget as DateConstructor),
    apply: () => fixed,
  } as ProxyHandler<DateConstructor>);
  RealDate.now = () => 0;
  RealDate.prototype.constructor = StoppedDate;
  globalThis.Date = StoppedDate;
}
