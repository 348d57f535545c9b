import type { DrawnCall, Family, Random } from '../../graders/contract/assignment.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { integer, real, shuffled, vector } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';
import { type FaultName, plantedGradient } from './planted-gradient.ts';
import { type ScalarFunction, scalarFunctions } from './scalar-functions.ts';

const { linear, quadratic, cubic, smooth, lecture } = scalarFunctions;

/** Truncation and rounding leave the central differences of all functions within 1e-6 at such steps. */
const steps = [1e-4, 2 ** -13, 1e-5];

/** The families of `gradientCheck`. */
export const checkFamilies = {
  /** Nothing is rounded, so that `worst` is exact and ties are ties: `index` is the first of them. */
  integers: (random, index) => {
    const [f, ...planted] = pick(
      [
        [linear, 'none', 'none', 'none'],
        [linear, 'none', 'sign', 'none'],
        [quadratic, 'double', 'double'],
        [linear, 'none', 'double', 'double'],
        [linear, 'sign', 'sign', 'sign'],
      ] as const,
      index,
    );
    const x = drawPoint(f, () => integer(random, 1, 4));
    return check(f, planted, x, pick([0.5, 0.25], index), 1e-6);
  },
  /** At (1, 2, 0): the right gradient, and one with 8 for df/dy, as on the slide. */
  lecture: (_, index) => check(lecture, pick([[], ['none', 'double', 'none']] as const, index), [1, 2, 0], 1e-4, 1e-6),
  right: (random, index) => planted(random, index, pick([lecture, cubic, smooth, quadratic], index), [], 1e-4),
  /** One wrong entry; and two, of which the second is the worse. */
  wrong: (random, index) => {
    const kinds: readonly (readonly FaultName[])[] = [
      ['sign'],
      ['double'],
      ['slip 1e-2', 'sign'],
      ['slip 1e-3', 'double'],
    ];
    return planted(random, index, pick([cubic, smooth, lecture], index), pick(kinds, index), 1e-4);
  },
  /** One entry a little off, ten times the tolerance or a tenth of it. */
  slips: (random, index) => {
    const [fault, tolerance] = pick(
      [
        ['slip 1e-3', 1e-4],
        ['slip 1e-5', 1e-4],
        ['slip 1e-2', 1e-3],
        ['slip 1e-4', 1e-3],
      ] as const,
      index,
    );
    return planted(random, index, pick([smooth, lecture, cubic], index), [fault], tolerance);
  },
  /** Alone, behind a wrong entry, and before one. */
  notANumber: (random, index) => {
    const kinds: readonly (readonly FaultName[])[] = [['notANumber'], ['sign', 'notANumber'], ['notANumber', 'sign']];
    return planted(random, index, pick([quadratic, lecture, smooth], index), pick(kinds, index), 1e-4);
  },
} satisfies Record<string, Family>;

/** The faults stand at entries drawn at random, in the order given, where the gradient is not 0. */
function planted(
  random: Random,
  index: number,
  f: ScalarFunction,
  wanted: readonly FaultName[],
  tolerance: number,
): DrawnCall {
  const x = drawPoint(f, () => real(random, 1));
  const candidates = [...f.slopes.keys()].filter((i) => f.slopes[i] !== '0');
  const places = shuffled(random, candidates)
    .slice(0, wanted.length)
    .sort((a, b) => a - b);
  const names = f.slopes.map((_, i) => wanted[places.indexOf(i)] ?? 'none');
  return check(f, names, x, pick(steps, index), tolerance);
}

/** A call with a gradient that has the faults named; those not named are 'none'. */
export function check(
  f: ScalarFunction,
  names: readonly FaultName[],
  x: number[],
  h: number,
  tolerance: number,
): DrawnCall {
  const gradient = plantedGradient(
    f,
    f.slopes.map((_, i) => names[i] ?? 'none'),
  );
  return { kind: 'call', arguments: [{ functionSource: f.source }, { functionSource: gradient }, x, h, tolerance] };
}

/** Draws x anew until each entry of the gradient is 0 everywhere or well away from it. */
function drawPoint(f: ScalarFunction, entry: () => number): number[] {
  for (;;) {
    const x = vector(f.n, entry);
    const gradient = f.gradient(tensor(x)).data;
    if (f.slopes.every((slope, i) => slope === '0' || Math.abs(gradient[i] as number) >= 0.1)) return x;
  }
}
