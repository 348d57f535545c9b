import type { Assignment, Family } from '../../graders/contract/assignment.ts';
import { gateFamilies, xorFamilies } from './gate-families.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { perceptronFamilies } from './perceptron-families.ts';
import { planesFromSplitFamilies, reduceFamilies, splitFromPlanesFamilies } from './set-splitting-families.ts';
import { small } from './small.ts';
import { trainPerceptronFamilies } from './train-perceptron-families.ts';
import { verifyFamilies } from './verify-families.ts';

const exports = [
  { name: 'perceptron', parameters: ['w', 'b', 'x'], shapes: { w: ['n'], x: ['n'] } },
  { name: 'gate', parameters: ['name'] },
  { name: 'xor', parameters: [] },
  { name: 'trainPerceptron', parameters: ['points', 'labels', 'maxEpochs'] },
  { name: 'reduce', parameters: ['instance'] },
  { name: 'planesFromSplit', parameters: ['instance', 's1'] },
  { name: 'splitFromPlanes', parameters: ['instance', 'p1', 'p2'] },
  { name: 'verify', parameters: ['points', 'labels', 'p1', 'p2'] },
] as const;

/** For each function two calls, alike in shape where they take arrays. */
const callsOf: Readonly<Record<(typeof exports)[number]['name'], readonly [Family, number, number]>> = {
  perceptron: [perceptronFamilies.reals, 4, 4],
  gate: [gateFamilies.tables, 0, 2],
  xor: [xorFamilies.table, 0, 0],
  trainPerceptron: [trainPerceptronFamilies.reals, 2, 2],
  reduce: [reduceFamilies.small, 2, 2],
  planesFromSplit: [planesFromSplitFamilies.small, 2, 2],
  splitFromPlanes: [splitFromPlanesFamilies.reals, 3, 3],
  verify: [verifyFamilies.certificates, 2, 2],
};

const purity: Family = (random, index) => {
  const { name } = exports[index % exports.length] as (typeof exports)[number];
  const [family, ...indices] = callsOf[name];
  const [first, other] = indices.map((each) => family(random, each));
  if (!first || !other || !('arguments' in first) || !('arguments' in other))
    throw new RangeError(`no calls of ${name}`);
  return { kind: 'purity', export: name, arguments: first.arguments, otherArguments: other.arguments };
};

/** a4, perceptrons, and Set-Splitting as the training of three of them. */
export const assignment: Assignment = {
  id: 'a4',
  file: 'perceptron.ts',
  exports,
  oracle,
  small,
  misconceptions,
  derivatives: {},
  families: {
    perceptron: perceptronFamilies,
    gate: gateFamilies,
    xor: xorFamilies,
    trainPerceptron: trainPerceptronFamilies,
    reduce: reduceFamilies,
    planesFromSplit: planesFromSplitFamilies,
    splitFromPlanes: splitFromPlanesFamilies,
    verify: verifyFamilies,
    purity: { functions: purity },
  },
};
