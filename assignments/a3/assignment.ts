import type { Assignment, Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { real, vector } from '../drawing/draw.ts';
import { pick } from '../drawing/pick.ts';
import { check, checkFamilies } from './draw-checks.ts';
import { callAt, differenceFamilies, evaluationFamilies, tensorFamilies } from './draw-differences.ts';
import { errorFamilies, twoVectors } from './draw-errors.ts';
import { matrixFunctions } from './matrix-functions.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { small } from './small.ts';

const exports = [
  { name: 'forwardDifference', parameters: ['f', 'x', 'h'], shapes: { x: ['n'] } },
  { name: 'centralDifference', parameters: ['f', 'x', 'h'], shapes: { x: ['n'] } },
  { name: 'numericalTensor', parameters: ['f', 'W', 'h'], shapes: { W: ['m', 'n'] } },
  { name: 'relativeError', parameters: ['a', 'b'], shapes: { a: ['n'], b: ['n'] } },
  { name: 'gradientCheck', parameters: ['f', 'gradient', 'x', 'h', 'tolerance'] },
] as const;

const h = 0.1;

/** The first entry is 0.3, which is another number after h has been added and subtracted again. */
function entries(random: Random): () => number {
  const first = [0.3];
  return () => first.pop() ?? real(random);
}

const { smooth } = scalarFunctions;
const smoothCall = (random: Random) => callAt(smooth, entries(random), h).arguments;

const pureCalls: Readonly<Record<(typeof exports)[number]['name'], (random: Random) => readonly Argument[]>> = {
  forwardDifference: smoothCall,
  centralDifference: smoothCall,
  numericalTensor: (random) => callAt(matrixFunctions.net, entries(random), h).arguments,
  relativeError: twoVectors,
  gradientCheck: (random) => check(smooth, [], vector(smooth.n, entries(random)), h, 1e-4).arguments,
};

const purity: Family = (random, index) => {
  const { name } = pick(exports, index);
  const draw = () => pureCalls[name](random);
  return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
};

/** a3, gradient checking. */
export const assignment: Assignment = {
  id: 'a3',
  file: 'gradient-check.ts',
  exports,
  oracle,
  small,
  misconceptions,
  derivatives: {},
  families: {
    forwardDifference: differenceFamilies,
    centralDifference: differenceFamilies,
    numericalTensor: tensorFamilies,
    relativeError: errorFamilies,
    gradientCheck: checkFamilies,
    evaluations: evaluationFamilies,
    purity: { functions: purity },
  },
};
