/** Notes a test; the function runs later, to its end, without waiting for promises. */
export declare function test(name: string, run: () => void): void;

/** Another name of `test`. */
export declare const it: typeof test;

/** Puts a title before the names of the tests inside. */
export declare function describe(title: string, define: () => void): void;

/** Says of a value what it must be. */
export declare function expect(received: unknown): Expectation;

/** The matchers that Jest has not, for its own `expect.extend(matchers)`. */
export declare const matchers: {
  readonly toBeCloseToTensor: (received: unknown, expected: NumberArray, closeness?: Closeness) => Match;
  readonly toHaveShape: (received: unknown, expected: readonly number[]) => Match;
  readonly toBeGradientOf: <X extends NumberArray>(received: unknown, f: (x: X) => number, at: X) => Match;
};

/** A number, or arrays of numbers of one length on each level. */
export type NumberArray = number | ArrayLike<number> | readonly NumberArray[];

/** How far an entry may be off: `atol + rtol * |expected|`; 1e-8 and 1e-5 when absent, as in NumPy. */
export interface Closeness {
  readonly atol?: number;
  readonly rtol?: number;
}

/** What a matcher found, as Jest wants it. */
export interface Match {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Each throws an `Error` when it is not met. */
export interface Expectation extends Matchers {
  /** The opposite of each. */
  readonly not: Matchers;
}

export interface Matchers {
  /** The same number, text or object; NaN is the same as NaN, and 0 is not -0. */
  toBe(expected: unknown): void;
  /** Equal in every entry and field; numbers to the last bit. */
  toEqual(expected: unknown): void;
  /** Closer than half a unit of the last of `digits` decimals, 2 when absent. */
  toBeCloseTo(expected: number, digits?: number): void;
  toBeGreaterThan(limit: number): void;
  toBeGreaterThanOrEqual(limit: number): void;
  toBeLessThan(limit: number): void;
  toBeLessThanOrEqual(limit: number): void;
  toBeNaN(): void;
  toBeTruthy(): void;
  toBeFalsy(): void;
  toBeNull(): void;
  toBeUndefined(): void;
  toBeDefined(): void;
  toBeInstanceOf(type: abstract new (...args: never) => unknown): void;
  toHaveLength(length: number): void;
  toContain(item: unknown): void;
  toMatch(pattern: string | RegExp): void;
  /** Of a function: it throws, with this in the message, or an error of this class. */
  toThrow(expected?: string | RegExp | (abstract new (...args: never) => unknown)): void;
  /** Every entry is within `atol + rtol * |expected|`; NaN is close to nothing. */
  toBeCloseToTensor(expected: NumberArray, closeness?: Closeness): void;
  /** The lengths of nested arrays, the outermost first; `[]` for a number. */
  toHaveShape(shape: readonly number[]): void;
  /** The partial derivatives of f at a point, found numerically with an estimate of their error. */
  toBeGradientOf<X extends NumberArray>(f: (x: X) => number, at: X): void;
}
