import type { Assignment, Family, Random } from '../../graders/contract/assignment.ts';
import { integer, real, vector } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';
import { derivatives } from './derivatives.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { smallCases } from './small.ts';

const shapes = { w: ['n'], x: ['n'] };
const exports = [
  { name: 'square', parameters: ['w', 'x'], shapes },
  { name: 'squareGradient', parameters: ['w', 'x'], shapes },
] as const;

/** Whole numbers without 0: sums are exact in every order, and people can check them by hand. */
const integers: Family = (random) => ({ kind: 'call', arguments: twoVectors(3, () => 2 * integer(random, 0, 2) - 3) });

/** From one entry on. */
const reals: Family = (random, index) => ({ kind: 'call', arguments: twoVectors(1 + index, () => real(random)) });

const purity: Family = (random, index) => ({
  kind: 'purity',
  export: pick(exports, index).name,
  arguments: drawAnew(random),
  otherArguments: drawAnew(random),
});

function drawAnew(random: Random): number[][] {
  return twoVectors(4, () => real(random));
}

function twoVectors(n: number, entry: () => number): number[][] {
  return [vector(n, entry), vector(n, entry)];
}

export const assignment: Assignment = {
  id: 'template',
  file: 'solution.ts',
  exports,
  oracle,
  small: smallCases(oracle),
  misconceptions,
  derivatives,
  families: {
    square: { integers, reals },
    squareGradient: { integers, reals },
    purity: { functions: purity },
  },
};
