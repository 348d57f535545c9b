import { describe, expect, test } from '@jest/globals';
import { assignment } from '../assignments/a6/assignment.ts';
import type { Expected } from '../graders/contract/expected.ts';
import type { Argument } from '../graders/contract/value.ts';
import { random } from '../graders/plan/random.ts';

/**
 * What a course would write by hand without a grader: the same cases of a6 in jest, compared entry by entry. It stands in
 * for "the same checks" in the benchmark, and shows nothing of what went wrong but jest's own diff.
 */
// By a name that the type checker does not follow: students' files need not satisfy this repository's settings.
const sample: string = '../assignments/a6/samples/plain-loops/linear-net.ts';
const functions: Record<string, (...args: unknown[]) => unknown> = await import(sample);
const counts: Record<string, number> = { lecture: 1, integers: 4, reals: 8, senseless: 8 };

describe.each(assignment.exports.map(({ name }) => name))('%s', (name) => {
  const families = assignment.families[name] ?? {};
  for (const [family, draw] of Object.entries(families)) {
    for (let index = 0; index < (counts[family] ?? 0); index++) {
      test(`${family} ${index}`, () => {
        const drawn = draw(random('bench', name, family, index), index);
        if (drawn.kind === 'refusal') {
          expect(() => functions[name]?.(...copies(drawn.senseless))).toThrow(Error);
          return;
        }
        if (drawn.kind !== 'call') throw new Error(`no hand-written check for ${drawn.kind}`);
        const args = copies(drawn.arguments);
        const result = functions[name]?.(...args);
        expectClose(result, assignment.oracle[name]?.(...drawn.arguments));
        expect(args).toEqual(drawn.arguments);
      });
    }
  }
});

function copies(args: readonly Argument[]): unknown[] {
  return structuredClone(args) as unknown[];
}

function expectClose(result: unknown, expected: Expected | undefined): void {
  if (expected?.kind === 'fields') {
    for (const [name, field] of Object.entries(expected.fields))
      expectClose((result as Record<string, unknown>)[name], field);
    return;
  }
  if (expected?.kind !== 'tensor') throw new Error('no expected value');
  const numbers = [result].flat(4) as number[];
  expect(numbers).toHaveLength(expected.data.length);
  for (const [i, number] of numbers.entries()) {
    const right = expected.data[i] as number;
    expect(Math.abs(number - right)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(right)));
  }
}
