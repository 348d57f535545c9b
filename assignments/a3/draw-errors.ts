import type { Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { integer, real, vector } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';

const call = (a: readonly Argument[], b: readonly Argument[]) => ({ kind: 'call', arguments: [a, b] }) as const;

/** The families of `relativeError`. */
export const errorFamilies = {
  integers: (random, index) => {
    const n = 1 + index;
    const whole = () => integer(random, 1, 9) * (random() < 0.5 ? -1 : 1);
    return call(vector(n, whole), vector(n, whole));
  },
  /** Nearly equal vectors of ordinary, large and small numbers; one pair of entries is further apart than the others. */
  reals: (random, index) => {
    const n = integer(random, 3, 6);
    const size = pick([1, 1e6, 1e-9, 1e3, 1e-4], index);
    const a = vector(n, () => size * real(random));
    const [far, small] = [integer(random, 0, n - 1), pick([1e-3, 1e-6], index)];
    const b = a.map((entry, i) => entry * (1 + (i === far ? 0.3 : small) * real(random, 1)));
    // The entry that is furthest off is not the one with the largest difference.
    const shrunk = (entry: number, i: number) => (i === far ? entry / 64 : entry);
    return random() < 0.5 ? call(a.map(shrunk), b.map(shrunk)) : call(b.map(shrunk), a.map(shrunk));
  },
  /** Entries that are 0 in both, and in one. */
  zeros: (random, index) => {
    const [p, q] = [real(random), real(random)];
    const cases: readonly (readonly [number[], number[]])[] = [
      [
        [0, p, 0],
        [0, p, 0],
      ],
      [
        [p, 0, q],
        [p * 1.25, 0, q],
      ],
      [
        [0, p],
        [0, 0],
      ],
      [
        [0, -0, p],
        [-0, 0, p / 4],
      ],
    ];
    return call(...pick(cases, index));
  },
  /** On either side and on both, first, last and in between. */
  notANumber: (random, index) => {
    const [a, b] = [vector(4, () => real(random)), vector(4, () => real(random))];
    const place = pick([0, 3, 1, 2], index);
    const spoil = (values: number[]) => values.map((entry, i) => (i === place ? Number.NaN : entry));
    return call(index % 3 === 1 ? a : spoil(a), index % 3 === 0 ? b : spoil(b));
  },
  senseless: (random, index) => {
    const n = 2 + index;
    const [a, b] = [drawVector(random, n), drawVector(random, n)];
    const [senseless, because] = pick(
      [
        [[a, [...b, 1]], 'b has an entry more than a'],
        [[a, b.slice(1)], 'b has an entry less than a'],
        [[a.slice(0, 1), b], 'a has one entry and b has more'],
      ] as const,
      index,
    );
    return { kind: 'refusal', senseless, sensible: [a, b], because };
  },
} satisfies Record<string, Family>;

/** For `purity`. */
export function twoVectors(random: Random): Argument[] {
  return [drawVector(random, 4), drawVector(random, 4)];
}

function drawVector(random: Random, n: number): number[] {
  return vector(n, () => real(random));
}
