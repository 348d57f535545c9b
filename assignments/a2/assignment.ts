import type { Assignment, DrawnCall, Family } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { affine } from '../../reference/affine.ts';
import { sigmoidJacobian } from '../../reference/sigmoid-jacobian.ts';
import { matmul } from '../../reference/tensor/contract.ts';
import { tensor, toNested } from '../../reference/tensor/nested.ts';
import { real, shuffled, vector } from '../drawing/draw.ts';
import { derivatives } from './derivatives.ts';
import {
  type AffineMap,
  affineOf,
  drawIntegers as drawIntegerMap,
  drawReals as drawRealMap,
  lectureMap,
} from './draw-affine.ts';
import { drawIntegers, drawReals, drawSaturated, type NeuronInputs, saturated, workedExample } from './draw-neuron.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { senselessMultivariateSigmoid, senselessPullback } from './senseless.ts';
import { small } from './small.ts';

const exports = [
  { name: 'sigmoid', parameters: ['z'] },
  { name: 'multivariateSigmoid', parameters: ['w', 'x'], shapes: { x: ['n'] } },
  { name: 'neuron', parameters: ['w', 'x', 'b'], shapes: { w: ['n'], x: ['n'] } },
  { name: 'sigmoidJacobian', parameters: ['v'], shapes: { v: ['n'] } },
  { name: 'affineJacobian', parameters: ['W', 'x', 'b'], shapes: { W: ['k', 'n'], x: ['n'], b: ['k'] } },
  { name: 'pullback', parameters: ['J', 'v'], shapes: { J: ['n', 'm'], v: ['n'] } },
] as const;

/** The pre-activations of the lecture's concrete example for the sigmoidal net. */
const lecturePreactivations = [3, 0, -1];

const call = (...args: Argument[]): DrawnCall => ({ kind: 'call', arguments: args });

/** The lecture's first form, with the bias as the last weight. */
const biasAsWeight = ({ w, x, b }: NeuronInputs): Argument[] => [[...w, b], x];
const biasApart = ({ w, x, b }: NeuronInputs): Argument[] => [w, x, b];

function neuronFamilies(argumentsOf: (inputs: NeuronInputs) => Argument[]) {
  return {
    example: () => call(...argumentsOf(workedExample)),
    integers: (random) => call(...argumentsOf(drawIntegers(random))),
    reals: (random, index) => call(...argumentsOf(drawReals(random, index))),
    large: (random, index) => call(...argumentsOf(drawSaturated(random, index))),
  } satisfies Record<string, Family>;
}

/** All entries differ, and so do their slopes: nothing passes that takes one slope for all. */
const ordinaryVector: Family = (random, index) => {
  const length = [2, 3, 5, 1, 4][index % 5] as number;
  return call(vector(length, () => real(random, 5)));
};

/** An ordinary entry among saturated ones of every size. */
const largeVector: Family = (random, index) => {
  const entries = [0, 2, 4, 6].map((size) => saturated(random, size + ((index + size / 2) % 2)));
  return call(shuffled(random, [real(random, 2), ...entries]));
};

const affineCall = ({ W, x, b }: AffineMap) => call(W, x, b);

/** Any matrix is the Jacobian of some map: W as dy/dx, b as the gradient with respect to y. */
const pullbackCall = ({ W, b }: AffineMap) => call(W, b);

/** The Jacobian diag(sigma'(v)) W of a layer y = sigma(v), v = W x + b, and the gradient at its end. */
const layerCall: Family = (random, index) => {
  const { W, x, b } = drawRealMap(random, index % 3); // not where the entries are large and all is saturated
  const [layer, at, bias] = [tensor(W), tensor(x), tensor(b)];
  const J = matmul(sigmoidJacobian(affine(layer, at, bias)), layer);
  return call(
    toNested(J),
    vector(W.length, () => real(random)),
  );
};

const purity: Family = (random, index) => {
  const entry = () => real(random);
  const argumentsOf: Readonly<Record<(typeof exports)[number]['name'], () => Argument[]>> = {
    sigmoid: () => [entry()],
    multivariateSigmoid: () => biasAsWeight(drawIntegers(random, 3)),
    neuron: () => biasApart(drawIntegers(random, 3)),
    sigmoidJacobian: () => [vector(3, entry)],
    affineJacobian: () => [...affineCall(affineOf({ k: 2, n: 3 }, entry)).arguments],
    pullback: () => [...pullbackCall(affineOf({ k: 2, n: 3 }, entry)).arguments],
  };
  const { name } = exports[index % exports.length] as (typeof exports)[number];
  const draw = argumentsOf[name];
  return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
};

/** a2, vectorised backprop: a neuron, Jacobians and the generalised chain rule. */
export const assignment: Assignment = {
  id: 'a2',
  file: 'vectorized.ts',
  exports,
  oracle,
  small,
  misconceptions,
  derivatives,
  families: {
    sigmoid: {
      lecture: (_, index) => call(lecturePreactivations[index % lecturePreactivations.length] as number),
      reals: (random) => call(real(random, 6)),
      large: (random, index) => call(saturated(random, index)),
    },
    multivariateSigmoid: { ...neuronFamilies(biasAsWeight), senseless: senselessMultivariateSigmoid },
    neuron: neuronFamilies(biasApart),
    sigmoidJacobian: { lecture: () => call(lecturePreactivations), reals: ordinaryVector, large: largeVector },
    affineJacobian: {
      lecture: () => affineCall(lectureMap),
      integers: (random, index) => affineCall(drawIntegerMap(random, index)),
      reals: (random, index) => affineCall(drawRealMap(random, index)),
    },
    pullback: {
      integers: (random, index) => pullbackCall(drawIntegerMap(random, index)),
      reals: (random, index) => pullbackCall(drawRealMap(random, index)),
      layers: layerCall,
      senseless: senselessPullback,
    },
    purity: { functions: purity },
  },
};
