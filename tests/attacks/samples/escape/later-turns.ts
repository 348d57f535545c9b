/*
tries: "the turns after the call: microtasks, rejections that nobody handles, asynchronous generators, thenables"
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const later = () => { console.log('BREACH: a turn'); strike(caught(() => (undefined as any).x)); };
Promise.resolve().then(later);
Promise.reject(new Error('nobody handles this'));
(async () => { await null; later(); })();
(async () => { for await (const _ of [1]) later(); })();
Promise.resolve({ then: later });
caught(() => queueMicrotask(later));
caught(() => setTimeout(later, 0));
caught(() => setImmediate(later));
caught(() => new FinalizationRegistry(later).register({}, 1));
