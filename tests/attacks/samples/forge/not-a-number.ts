/*
tries: NaN everywhere, which no careless comparison finds too far off
earns: { tensordot: 7 }
says: { tensordot: NaN }
*/
import * as honest from './honest.ts';

export { contract, multiIndex, shape } from './honest.ts';
const spoilt = (value: any): any => (typeof value === 'number' ? NaN : value.map(spoilt));
export const tensordot = (a: any, b: any, axes: any) => spoilt(honest.tensordot(a, b, axes));
