/*
tries: the real clock behind the stopped one, by traps planted where its proxy would inherit them
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

const own: any = Object.prototype;
for (const trap of ['get', 'has', 'apply', 'construct', 'getPrototypeOf', 'ownKeys', 'getOwnPropertyDescriptor', 'defineProperty', 'set']) {
  own[trap] = (...args: any[]) => { console.log('BREACH: a trap'); strike(...args); };
}
const times = [Date.now(), new Date().getTime(), Number(new (new Date().constructor as any)()), Reflect.construct(Date, []).getTime()];
strike(Date, Date.prototype.constructor, caught(() => Date.call(1)), caught(() => (Date as any).constructor));
for (const trap of Object.keys(own)) delete own[trap];
if (times.some((time) => time !== 0)) console.log('BREACH: the clock is running');
