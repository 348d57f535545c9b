import type { Assignment, Oracle } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import { activations } from '../../reference/activation.ts';
import type { Architecture, Layers } from '../../reference/deep-net.ts';
import { lossOfPreActivations, outputOf } from '../../reference/network-output.ts';
import { crossEntropyOfOutputs, type OutputLoss } from '../../reference/output-loss.ts';
import { softmax } from '../../reference/softmax.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { zeros } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { only } from '../mistakes/only.ts';
import {
  type Activations,
  alwaysRelus,
  alwaysSigmoids,
  reluSlopesOneAtZero,
  slopesAtTheActivations,
  slopesForgotten,
} from '../mistakes/wrong-activations.ts';
import {
  crossEntropyShifted,
  examples,
  gradientTimes,
  lossTimes,
  ofLikeliestClass,
  outputs,
  softmaxDiagonalOnly,
  softmaxOverExamples,
  throughActivation,
} from '../mistakes/wrong-losses.ts';
import { gradientComputedOnce, lastLossMissing } from '../mistakes/wrong-training.ts';
import { answersOf, type Formulas, formulasFor } from './oracle.ts';
import { biasesKept, lastLayerFirst, oneExampleAtATime, uphill } from './wrong-steps.ts';

/** What is changed by a mistake: a kind of function, named as the exports are but for the network. */
type Kind = 'forward' | 'loss' | 'gradient' | 'train';

type Networks = Readonly<Record<string, Network>>;

/**
 * Wrong formulas that students write for networks of any depth, with all that follows from each; of a network that a mistake cannot be
 * made with, there are none.
 */
export function misconceptionsFor(networks: Networks): Assignment['misconceptions'] {
  const variant = (kinds: readonly Kind[], wrong: (network: Network) => Partial<Formulas> | undefined): Oracle =>
    answersFor(networks, kinds, wrong);
  const withHidden = (table: Activations, kinds: readonly Kind[]) =>
    variant(kinds, (network) => formulasFor({ ...network, hidden: network.hidden.map((name) => table[name]) }));
  const withLoss = (kinds: readonly Kind[], wrong: (right: OutputLoss, network: Network) => OutputLoss | undefined) =>
    variant(kinds, (network) => {
      const changed = wrong(lossOfPreActivations(network.output, network.loss), network);
      return changed && formulasFor({ ...network, loss: changed });
    });
  const ofEntropy = (kinds: readonly Kind[], wrong: OutputLoss) =>
    withLoss(kinds, (_, network) => (network.loss === 'cross-entropy' ? wrong : undefined));
  const withStep = (direction: Formulas['direction']) => variant(['train'], () => ({ direction }));

  return {
    'sigmoid-for-relu': withHidden(alwaysSigmoids, all),
    'relu-for-sigmoid': withHidden(alwaysRelus, all),
    'relu-slope-one-at-zero': withHidden(reluSlopesOneAtZero, ['gradient']),
    'slope-at-the-activation': withHidden(slopesAtTheActivations, ofGradient),
    'slope-forgotten': withHidden(slopesForgotten, ofGradient),
    'biases-forgotten': variant(['forward', 'loss', 'gradient'], (network) =>
      onLayers(network, (layers) => layers.map(withoutBias)),
    ),
    'last-bias-forgotten': variant(['forward', 'loss', 'gradient'], (network) =>
      onLayers(network, (layers) => [...layers.slice(0, -1), ...layers.slice(-1).map(withoutBias)]),
    ),
    'sigmoid-on-the-output': variant(all, (network) =>
      network.output === 'linear' ? formulasFor(withOutputSigmoid(network)) : undefined,
    ),
    'missing-factor-two': withLoss(ofGradient, (right, { loss }) =>
      loss === 'mean-squared-error' ? gradientTimes(half, right) : undefined,
    ),
    'half-squared-error': withLoss(['loss', 'train'], (right, { loss }) =>
      loss === 'mean-squared-error' ? gradientTimes(half, lossTimes(half, right)) : undefined,
    ),
    'averaged-over-outputs': withLoss(['loss', ...ofGradient], (right, { loss }) =>
      loss === 'mean-squared-error' ? gradientTimes(perOutput, lossTimes(perOutput, right)) : undefined,
    ),
    'loss-not-averaged': withLoss(['loss', 'train'], (right) => lossTimes(examples, right)),
    'gradient-not-averaged': withLoss(ofGradient, (right) => gradientTimes(examples, right)),
    'softmax-over-the-examples': ofEntropy(['loss', ...ofGradient], softmaxOverExamples),
    'softmax-jacobian-diagonal-only': ofEntropy(ofGradient, softmaxDiagonalOnly),
    'soft-targets-as-classes': ofEntropy(['loss', ...ofGradient], ofLikeliestClass(crossEntropyOfOutputs)),
    'epsilon-in-the-logarithm': ofEntropy(['loss', 'train'], withEpsilon),
    'step-uphill': withStep(uphill),
    'biases-never-updated': withStep(biasesKept),
    'last-layer-first': withStep(lastLayerFirst),
    'one-example-at-a-time': withStep(oneExampleAtATime),
    'gradient-computed-once': variant(['train'], () => ({ train: gradientComputedOnce })),
    'last-loss-missing': variant(['train'], () => ({ train: lastLossMissing })),
  };
}

const ofGradient: readonly Kind[] = ['gradient', 'train'];
const all: readonly Kind[] = ['forward', 'loss', ...ofGradient];

function answersFor(
  networks: Networks,
  kinds: readonly Kind[],
  wrong: (network: Network) => Partial<Formulas> | undefined,
): Oracle {
  const answers = Object.entries(networks).map(([name, network]) => {
    const formulas = wrong(network);
    if (!formulas) return {};
    return only(
      answersOf(name, { ...formulasFor(network), ...formulas }),
      kinds.map((kind) => `${kind}${name}`),
    );
  });
  return Object.assign({}, ...answers);
}

/** The right formulas on layers that are misread. */
function onLayers(network: Network, misread: (layers: Layers) => Layers): Partial<Formulas> {
  const { forward, loss, gradient } = formulasFor(network);
  return {
    forward: (layers, x) => forward(misread(layers), x),
    loss: (layers, X, Y) => loss(misread(layers), X, Y),
    gradient: (layers, X, Y) => gradient(misread(layers), X, Y),
  };
}

function withoutBias({ W, b }: Layers[number]): Layers[number] {
  return { W, b: zeros(b.shape) };
}

function withOutputSigmoid(network: Network): Architecture {
  const right = lossOfPreActivations(network.output, network.loss);
  return {
    ...network,
    output: (O) => apply(outputOf(network.output, O), activations.sigmoid.value),
    loss: throughActivation(activations.sigmoid, right),
  };
}

function half(): number {
  return 1 / 2;
}

function perOutput(Y: Tensor): number {
  return 1 / outputs(Y);
}

/** log(P + 1e-8). */
const withEpsilon: OutputLoss = {
  ...crossEntropyOfOutputs,
  value: (O, Y) => crossEntropyShifted(1e-8)(softmax(O), Y),
};
