import type { Expectation } from './jest.d.ts';
import type { Match } from './matcher.ts';
import { matchers } from './matchers.ts';
import { plainMatchers } from './plain-matchers.ts';

type Matcher = (received: unknown, ...args: never[]) => Match;

const all: readonly (readonly [name: string, matcher: Matcher])[] = Object.entries({ ...plainMatchers, ...matchers });

/** Says of a value what it must be; an expectation that is not met throws an `Error`. */
export function expect(received: unknown): Expectation {
  return { ...bound(received, false), not: bound(received, true) } as unknown as Expectation;
}

function bound(received: unknown, isNegated: boolean): Record<string, (...args: never[]) => void> {
  return Object.fromEntries(
    all.map(([name, matcher]) => [
      name,
      (...args) => {
        const { pass, message } = matcher(received, ...args);
        if (pass === isNegated) throw new Error(message());
      },
    ]),
  );
}
