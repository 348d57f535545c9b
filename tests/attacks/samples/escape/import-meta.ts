/*
tries: "`import.meta`, whose object the host fills in"
earns: all
*/
import { caught, strike } from './weapon.ts';

export * from './honest.ts';

strike(import.meta, caught(() => import.meta.url), caught(() => (import.meta as any).resolve('fs')));
