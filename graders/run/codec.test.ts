import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Argument, Value } from '../contract/value.ts';
import { decodeValue, MalformedFrame } from './decode-value.ts';
import { encodeArguments, neededResults } from './encode-arguments.ts';
import { encodeValue, whyUnreadable } from './guest/encode-value.ts';
import { parseArguments } from './guest/parse-arguments.ts';

const crossing = (value: unknown): Value => decodeValue(JSON.parse(encodeValue(value, 100_000) ?? 'null'));
const handedOver = (args: readonly Argument[], makers: (() => () => unknown)[] = []) =>
  parseArguments(encodeArguments(args, 0, { functions: new Map(), results: new Map() }), makers, {})?.list;

const anyFloat = fc.double();
const anyText = fc.string({ unit: 'binary' });
const hostileKey = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'k', 'length', '0', ''), anyText);
const data = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyFloat,
    anyText,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(hostileKey, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** The value that a datum must become: objects as maps in the order of their keys. */
function expected(datum: unknown): unknown {
  if (Array.isArray(datum)) return datum.map(expected);
  if (typeof datum !== 'object' || datum === null) return datum;
  return { kind: 'object', entries: new Map(Object.entries(datum).map(([key, value]) => [key, expected(value)])) };
}

/** As bits, since `toEqual` takes one NaN for another and is the slower. */
const bits = (value: unknown): bigint => new BigUint64Array(new Float64Array([value as number]).buffer)[0] ?? -1n;

describe('codec', () => {
  test('every float64 crosses bit for bit, in both directions', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const number = new Float64Array(bytes.slice().buffer)[0] ?? 0;
        // One NaN is as good as another.
        const canonical = bits(Number.isNaN(number) ? Number.NaN : number);
        const there = handedOver([number])?.[0];
        expect([bits(crossing(number)), bits(there)]).toEqual([canonical, canonical]);
      }),
    );
    const special = [0, -0, Number.NaN, 1 / 0, -1 / 0, 5e-324, -5e-324, Number.MAX_VALUE, 2 ** 53 + 2, 0.1];
    expect((crossing(special) as number[]).map(bits)).toEqual(special.map(bits));
    expect(handedOver(special)?.map(bits)).toEqual(special.map(bits));
  });

  test('any nesting of data crosses unchanged, hostile keys and lone surrogates included', () => {
    fc.assert(
      fc.property(data, (datum) => {
        expect(crossing(datum)).toStrictEqual(expected(datum));
      }),
    );
  });

  test('arguments arrive as they were planned', () => {
    fc.assert(
      fc.property(fc.array(data, { maxLength: 3 }), (args) => {
        // Through `expected`, since `toStrictEqual` takes a key `constructor` for a class.
        expect(expected(handedOver(args as Argument[]))).toStrictEqual(expected(args));
      }),
    );
  });

  test('typed arrays of numbers become arrays', () => {
    expect(crossing([new Float64Array([1, -0]), new Int8Array([-1]), new Float32Array([0.5])])).toStrictEqual([
      [1, -0],
      [-1],
      [0.5],
    ]);
    expect(crossing(new BigInt64Array(1))).toStrictEqual({ kind: 'alien', what: 'a BigInt64Array' });
  });

  test('what is no data is named', () => {
    const named: readonly (readonly [unknown, string])[] = [
      [undefined, 'undefined'],
      [() => 0, 'a function'],
      [class {}, 'a function'],
      [Symbol('s'), 'a symbol'],
      [10n, 'a bigint'],
      [Promise.resolve(1), 'a Promise'],
      [new Map([[1, 2]]), 'a Map'],
      [new Set(), 'a Set'],
      [new Date(0), 'a Date'],
      [/x/, 'a RegExp'],
      [new TypeError('t'), 'an Error'],
      [new ArrayBuffer(8), 'an ArrayBuffer'],
      [Object(1), 'a Number object'],
      [(function* () {})(), 'a generator'],
      [[1][Symbol.iterator](), 'an iterator'],
    ];
    for (const [value, what] of named) {
      expect(crossing(value)).toStrictEqual({ kind: 'alien', what });
      expect(crossing([value])).toStrictEqual([{ kind: 'alien', what }]);
    }
  });

  test('a hole is no undefined', () => {
    // biome-ignore lint/suspicious/noSparseArray: that is what is tested
    expect(crossing([1, , undefined])).toStrictEqual([
      1,
      { kind: 'alien', what: 'a hole' },
      { kind: 'alien', what: 'undefined' },
    ]);
  });

  test('of an object its own enumerable string keys count, whatever its class', () => {
    class Params {
      W = [1];
      get hidden() {
        return 2;
      }
    }
    const object = Object.assign(new Params(), { [Symbol('s')]: 3 });
    Object.defineProperty(object, 'secret', { value: 4, enumerable: false });
    expect(crossing(object)).toStrictEqual(expected({ W: [1] }));
  });

  test('each budget has its reason', () => {
    const over = (value: unknown, limit = 100) => [encodeValue(value, limit), whyUnreadable()];
    const circle: unknown[] = [];
    circle.push(circle);
    const throwing = {
      get x() {
        throw new Error('no');
      },
    };
    const lying = new Proxy([], { get: () => 'many' });
    expect(over(new Array(100).fill(0))).toEqual([undefined, 'too-many-values']);
    expect(over(new Array(1e9))).toEqual([undefined, 'too-many-values']);
    expect(over(circle)).toEqual([undefined, 'too-deep']);
    expect(over('x'.repeat(70_000))).toEqual([undefined, 'too-much-text']);
    expect(over(throwing)).toEqual([undefined, 'unreadable-property']);
    expect(over(lying)).toEqual([undefined, 'unreadable-property']);
    expect(encodeValue(new Array(99).fill(0), 100)).toBeDefined();
  });

  test('every accessor is read once', () => {
    let reads = 0;
    const twoFaced = {
      get x() {
        return ++reads;
      },
    };
    expect(crossing(twoFaced)).toStrictEqual(expected({ x: 1 }));
    expect(reads).toBe(1);
  });

  test('the host refuses what the encoder does not write', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    for (const wire of [
      '',
      'x1',
      'n1',
      'nnan',
      {},
      { k: 1 },
      { k: ['sa'] },
      { k: ['a', 1] },
      { k: [], l: 1 },
      undefined,
      deep(17),
    ]) {
      expect(() => decodeValue(wire)).toThrow(MalformedFrame);
    }
    expect(() => decodeValue(deep(16))).not.toThrow();
  });

  test('a function argument is a new closure in each call and its calls are counted', () => {
    const makers = [() => () => 7];
    const args = [1, { functionSource: '() => 7' }];
    const text = encodeArguments(args, 0, { functions: new Map(), results: new Map() });
    const [first, second] = [parseArguments(text, makers, {}), parseArguments(text, makers, {})];
    const handed = first?.list[1] as () => number;
    expect([handed(), handed()]).toEqual([7, 7]);
    expect({ ...first?.functionCalls }).toEqual({ 1: 2 });
    expect({ ...second?.functionCalls }).toEqual({ 1: 0 });
    expect(second?.list[1]).not.toBe(handed);
  });

  test('equal sources share a place in the request', () => {
    const functions = new Map<string, number>();
    const [f, g] = [{ functionSource: 'f' }, { functionSource: 'g' }];
    expect(encodeArguments([f, g, [f]], 0, { functions, results: new Map() })).toBe('["f0","f1",["f0"]]');
    expect([...functions]).toEqual([
      ['f', 0],
      ['g', 1],
    ]);
  });

  test('a copy of an earlier result is fresh and needs that result', () => {
    const text = encodeArguments([{ resultOf: 2 }], 5, { functions: new Map(), results: new Map() });
    const results = { 3: encodeValue({ a: [1, undefined] }, 10) as string };
    const copies = [parseArguments(text, [], results)?.list, parseArguments(text, [], results)?.list];
    expect(copies).toStrictEqual([[{ a: [1, undefined] }], [{ a: [1, undefined] }]]);
    expect(copies[0]?.[0]).not.toBe(copies[1]?.[0]);
    expect(parseArguments(text, [], {})).toBeUndefined();
    expect(neededResults([[{ resultOf: 2 }], { a: { resultOf: 1 } }, 3], 5)).toEqual([3, 4]);
  });

  test('a result of an earlier guest goes along with the request, null too', () => {
    const results = new Map<number, unknown>([
      [3, { k: ['sa', 1] }],
      [4, null],
    ]);
    const text = encodeArguments([{ resultOf: 2 }, { resultOf: 1 }], 5, { functions: new Map(), results });
    expect(parseArguments(text, [], {})?.list).toStrictEqual([{ a: 1 }, null]);
  });
});
