/*
tries: to keep the type checker busy without an end
earns: all
types: 1500
problems: [The types were not checked]
*/
export * from './honest.ts';
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Four = [Digit, Digit, Digit, Digit];
type Spread<T extends unknown[]> = T extends [infer A, ...infer R] ? (A extends A ? [A, ...Spread<R>] : never) : [];
type Twice<A extends unknown[], B extends unknown[]> = A extends A ? (B extends B ? [A[0], B[0]] : never) : never;
export const bomb: Twice<Spread<Four>, Spread<Four>> = 1 as any;
