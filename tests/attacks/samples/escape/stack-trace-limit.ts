/*
tries: to put back what keeps V8 from formatting stacks
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const own: any = Error;
caught(() => { own.stackTraceLimit = 10; });
caught(() => Object.defineProperty(own, 'stackTraceLimit', { value: 10, writable: true }));
caught(() => delete own.stackTraceLimit);
caught(() => Reflect.setPrototypeOf(own, { stackTraceLimit: 10 }));
caught(() => Object.assign(Function.prototype, { stackTraceLimit: 10 }));
const error: any = caught(() => (undefined as any).x);
error.name = Symbol('name');
const bearer: any = { name: Symbol('name') };
strike(caught(() => error.stack), caught(() => own.captureStackTrace(bearer)), caught(() => bearer.stack), own.captureStackTrace);
