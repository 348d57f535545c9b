import { valuePairText, valueText } from '../render/argument-text.ts';
import { entryText } from '../render/entry-text.ts';
import { sizeText } from '../render/number-text.ts';
import { firstUnequal } from './first-unequal.ts';
import type { Match } from './matcher.ts';
import { thrownBy } from './thrown-by.ts';
import { toValue } from './to-value.ts';

/** The part of Jest's own matchers that tests of numerical code need; each means what it means there. */
export const plainMatchers = {
  toBe: (received: unknown, expected: unknown) => {
    const isSame = Object.is(received, expected);
    const [is, should] = pairText(received, expected);
    const advice = !isSame && !firstUnequal(received, expected) ? '; it is an equal one, use toEqual' : '';
    return said(isSame, is, `be ${should}${advice}`);
  },
  toEqual: (received: unknown, expected: unknown) => {
    const unequal = firstUnequal(received, expected);
    if (!unequal) return said(true, text(received), `equal ${text(expected)}`);
    const [is, should] = pairText(unequal.received, unequal.expected);
    const place = entryText('received', unequal.path);
    return said(false, place === '' ? is : `${place} = ${is}`, `equal ${should}`);
  },
  toBeCloseTo: (received: unknown, expected: number, digits = 2) => {
    const difference =
      received === expected ? 0 : Math.abs(number('received', received) - number('expected', expected));
    const bound = 10 ** -digits / 2;
    const [is, should] = pairText(received, expected);
    const sizes = `difference ${sizeText(difference)}, allowed ${sizeText(bound)}`;
    return said(difference < bound, is, `be close to ${should}; ${sizes}`);
  },
  toBeGreaterThan: (received: unknown, limit: number) =>
    said(number('received', received) > number('the limit', limit), text(received), `be greater than ${text(limit)}`),
  toBeGreaterThanOrEqual: (received: unknown, limit: number) =>
    said(number('received', received) >= number('the limit', limit), text(received), `be at least ${text(limit)}`),
  toBeLessThan: (received: unknown, limit: number) =>
    said(number('received', received) < number('the limit', limit), text(received), `be less than ${text(limit)}`),
  toBeLessThanOrEqual: (received: unknown, limit: number) =>
    said(number('received', received) <= number('the limit', limit), text(received), `be at most ${text(limit)}`),
  toBeNaN: (received: unknown) => said(Number.isNaN(received), text(received), 'be NaN'),
  toBeTruthy: (received: unknown) => said(Boolean(received), text(received), 'be truthy'),
  toBeFalsy: (received: unknown) => said(!received, text(received), 'be falsy'),
  toBeNull: (received: unknown) => said(received === null, text(received), 'be null'),
  toBeUndefined: (received: unknown) => said(received === undefined, text(received), 'be undefined'),
  toBeDefined: (received: unknown) => said(received !== undefined, text(received), 'be defined'),
  toBeInstanceOf: (received: unknown, type: abstract new (...args: never) => unknown) =>
    said(received instanceof type, text(received), `be an instance of ${type.name}`),
  toHaveLength: (received: unknown, length: number) => {
    const found = (received as { length?: unknown } | null | undefined)?.length;
    return said(found === length, `${text(received)} of length ${text(found)}`, `have length ${text(length)}`);
  },
  toContain: (received: unknown, item: unknown) => {
    const items = typeof received === 'string' ? received : Array.from(received as Iterable<unknown>);
    return said(items.includes(item as never), text(received), `contain ${text(item)}`);
  },
  toMatch: (received: unknown, pattern: string | RegExp) => {
    if (typeof received !== 'string') throw new Error(`toMatch: received must be text, and is ${text(received)}`);
    const isMatch = typeof pattern === 'string' ? received.includes(pattern) : pattern.test(received);
    return said(isMatch, text(received), `match ${String(pattern)}`);
  },
  toThrow: (received: unknown, wanted?: string | RegExp | (abstract new (...args: never) => unknown)) => {
    const thrown = thrownBy(received);
    if (!thrown) return said(false, 'the function, which returned,', `throw`);
    const { error, message } = thrown;
    if (wanted === undefined) return said(true, `the function, which threw ${message},`, 'throw');
    if (typeof wanted === 'function')
      return said(error instanceof wanted, `the function, which threw ${message},`, `throw ${wanted.name}`);
    const isMatch = typeof wanted === 'string' ? message.includes(wanted) : wanted.test(message);
    return said(isMatch, `the function, which threw ${message},`, `throw ${String(wanted)}`);
  },
};

function said(pass: boolean, received: string, doWhat: string): Match {
  return { pass, message: () => `expected ${received} ${pass ? 'not to' : 'to'} ${doWhat}` };
}

function text(something: unknown): string {
  return valueText(toValue(something));
}

function pairText(received: unknown, expected: unknown): [string, string] {
  return valuePairText(toValue(received), toValue(expected));
}

/** Comparing what is no number, say `undefined`, would be quietly false. */
function number(side: string, something: unknown): number {
  if (typeof something === 'number') return something;
  throw new Error(`${side} must be a number, and is ${text(something)}`);
}
