import type { Assignment, Family } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { batchOf, firstExample } from '../drawing/batch.ts';
import { real } from '../drawing/draw.ts';
import { derivatives } from './derivatives.ts';
import { oneHot, pairsOfDistributions, sixteenths } from './draw-distributions.ts';
import {
  activationOf,
  drawIntegers,
  drawLargeLogits,
  drawLargePreActivations,
  drawReals,
  lectureBatch,
  type NonlinearBatch,
  type Targets,
} from './draw-nonlinear-net.ts';
import { logits, outputs, preActivationVectors, zeroVector } from './draw-vectors.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { smallCases } from './small.ts';

const net = ['act', 'W1', 'b', 'W2'];
const shapes = { W1: ['m', 'n'], b: ['m'], W2: ['k', 'm'], x: ['n'], X: ['n', 't'], Y: ['k', 't'] };
const exports = [
  { name: 'activate', parameters: ['act', 'v'], shapes: { v: ['m'] } },
  { name: 'activatePrime', parameters: ['act', 'v'], shapes: { v: ['m'] } },
  { name: 'forward', parameters: [...net, 'x'], shapes },
  { name: 'dH2dV', parameters: [...net, 'x'], shapes },
  { name: 'dH2dW1', parameters: [...net, 'x'], shapes },
  { name: 'dH2dW2', parameters: [...net, 'x'], shapes },
  { name: 'loss', parameters: [...net, 'X', 'Y'], shapes },
  { name: 'lossGradient', parameters: [...net, 'X', 'Y'], shapes },
  { name: 'normalize', parameters: ['o'], shapes: { o: ['k'] } },
  { name: 'normalizeJacobian', parameters: ['o'], shapes: { o: ['k'] } },
  { name: 'softmax', parameters: ['o'], shapes: { o: ['k'] } },
  { name: 'crossEntropy', parameters: ['P', 'Y'], shapes: { P: ['k', 't'], Y: ['k', 't'] } },
  { name: 'crossEntropyGradient', parameters: [...net, 'X', 'Y'], shapes },
] as const;

const onOneExample = (batch: NonlinearBatch) =>
  ({ kind: 'call', arguments: [batch.act, batch.W1, batch.b, batch.W2, firstExample(batch)] }) as const;
const onBatch = ({ act, W1, b, W2, X, Y }: NonlinearBatch) =>
  ({ kind: 'call', arguments: [act, W1, b, W2, X, Y] }) as const;

/** The families of a function of a net and one example. */
const ofOneExample = {
  lecture: (_, index) => onOneExample(lectureBatch(index)),
  integers: (random, index) => onOneExample(drawIntegers(random, index, 'numbers', 1)),
  reals: (random, index) => onOneExample(drawReals(random, index, 'numbers', 1)),
} satisfies Record<string, Family>;

/** The families of a function of a net and a batch. */
const ofBatch = (targets: Targets) =>
  ({
    lecture: (_, index) => onBatch(lectureBatch(index)),
    integers: (random, index) => onBatch(drawIntegers(random, index, targets)),
    reals: (random, index) => onBatch(drawReals(random, index, targets)),
  }) satisfies Record<string, Family>;

const purity: Family = (random, index) => {
  const { name, parameters } = exports[index % exports.length] as (typeof exports)[number];
  const draw = (): Argument[] => {
    const [k, t] = [2, 5];
    const batch = batchOf({ n: 3, m: 4, k, t }, () => real(random));
    const byName: Readonly<Record<string, Argument>> = {
      ...batch,
      act: activationOf(index),
      v: batch.b,
      o: batch.b,
      x: firstExample(batch),
      P: sixteenths(random, k, t),
      Y: sixteenths(random, k, t),
    };
    return parameters.map((parameter) => byName[parameter] as Argument);
  };
  return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
};

/** n and m double twice while k and t stay: the work of one loss is t (m n + k m) multiplications. */
const sizes =
  (name: 'lossGradient' | 'crossEntropyGradient'): Family =>
  (random) => {
    const [k, t] = [2, 3];
    const draw = (n: number, m: number): NonlinearBatch => ({
      ...batchOf({ n, m, k, t }, () => real(random, 0.5)),
      act: 'sigmoid',
      Y: oneHot(random, k, t),
    });
    const drawn = [1, 2, 4].map((factor) => {
      const [n, m] = [6 * factor, 5 * factor];
      return { label: `n = ${n}, m = ${m}`, work: t * (m * n + k * m), batch: draw(n, m) };
    });
    const { batch } = drawn[0] as (typeof drawn)[number];
    const other = { ...draw(6, 5), Y: batch.Y.toReversed() };
    return {
      kind: 'growth',
      export: name,
      sizes: drawn.map(({ label, work, batch: each }) => ({ label, work, arguments: onBatch(each).arguments })),
      variations: (['X', 'Y', 'W2'] as const).map((input) => ({
        input,
        arguments: onBatch({ ...batch, [input]: other[input] }).arguments,
      })),
    };
  };

/** a7, the sigmoidal or ReLU net f_W(x) = W2 act(W1 x + b) and the cross entropy. */
export const assignment: Assignment = {
  id: 'a7',
  file: 'nonlinear-net.ts',
  exports,
  oracle,
  small: smallCases(oracle),
  misconceptions,
  derivatives,
  families: {
    activate: preActivationVectors,
    activatePrime: preActivationVectors,
    forward: { ...ofOneExample, large: (random, index) => onOneExample(drawLargePreActivations(random, index)) },
    dH2dV: ofOneExample,
    dH2dW1: ofOneExample,
    dH2dW2: ofOneExample,
    loss: ofBatch('numbers'),
    lossGradient: ofBatch('numbers'),
    normalize: { ...outputs, zero: zeroVector },
    normalizeJacobian: outputs,
    softmax: logits,
    crossEntropy: pairsOfDistributions,
    crossEntropyGradient: {
      ...ofBatch('probabilities'),
      large: (random, index) => onBatch(drawLargeLogits(random, index)),
    },
    purity: { functions: purity },
    cost: { lossGradient: sizes('lossGradient'), crossEntropyGradient: sizes('crossEntropyGradient') },
  },
};
