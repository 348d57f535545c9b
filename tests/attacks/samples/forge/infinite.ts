/*
tries: infinities, which make every relative error NaN
earns: { tensordot: 7 }
says: { tensordot: Infinity }
*/
import * as honest from './honest.ts';

export { contract, multiIndex, shape } from './honest.ts';
const spoilt = (value: any): any => (typeof value === 'number' ? 1 / 0 : value.map(spoilt));
export const tensordot = (a: any, b: any, axes: any) => spoilt(honest.tensordot(a, b, axes));
