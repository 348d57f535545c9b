import { type Activation, type ActivationFunction, activationFunction } from './activation.ts';
import { type LossName, lossOfPreActivations, type Output, type OutputFunction, outputOf } from './network-output.ts';
import type { OutputLoss } from './output-loss.ts';
import { apply } from './tensor/apply.ts';
import { add, multiply } from './tensor/arithmetic.ts';
import { contract, matmul } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { transpose } from './tensor/rearrange.ts';
import { ones } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * A net of any depth with a bias in every layer, and the gradient of its loss.
 *
 * Shapes: layer l has m_l units, m_0 = n inputs and m_L = k outputs; W^l is m_l x m_(l-1) and b^l has length m_l.
 * Errors: every function here throws where the shapes do not fit each other, and where the layers are not one more than
 * the hidden activations.
 * Source: lecture, "Assignment 8 NN1 architecture" and "Assignment 8 NN2 architecture", whose drawings are lost; the formulas are
 * those of the nets with one hidden layer, one layer after another.
 */

export interface Layer {
  readonly W: Tensor;
  readonly b: Tensor;
}

/** First layer first. */
export type Layers = readonly Layer[];

/** What is fixed before training. */
export interface Architecture {
  /** One for each hidden layer. */
  readonly hidden: readonly (Activation | ActivationFunction)[];
  readonly output: Output | OutputFunction;
  readonly loss: LossName | OutputLoss;
}

/**
 * H^0 = X, V^l = W^l H^(l-1) + b^l 1^T, H^l = act_l(V^l), and the output F = V^L or softmax(V^L).
 *
 * Shapes: X is one example of length n or a batch n x t; F has length k, or is k x t.
 */
export function forward(architecture: Architecture, layers: Layers, X: Tensor): Tensor {
  return outputOf(architecture.output, pass(architecture, layers, X).O);
}

/** L(W) of a batch X, n x t, with targets Y, k x t. */
export function loss(architecture: Architecture, layers: Layers, X: Tensor, Y: Tensor): Tensor {
  const { O } = pass(architecture, layers, X);
  return lossOfPreActivations(architecture.output, architecture.loss).value(O, Y);
}

/**
 * The gradient of L by backprop, as layers of the same shapes. It starts from D^L = dL/dV^L, and for l = L, ..., 1
 * dL/dW^l = D^l (H^(l-1))^T, dL/db^l = D^l 1, D^(l-1) = ((W^l)^T D^l) o act'_(l-1)(V^(l-1)) with the entrywise product o.
 *
 * Shapes: as for the loss.
 */
export function gradient(architecture: Architecture, layers: Layers, X: Tensor, Y: Tensor): Layers {
  const { inputs, V, O } = pass(architecture, layers, X);
  const everyExample = ones(X.shape.slice(1));
  let D = lossOfPreActivations(architecture.output, architecture.loss).gradient(O, Y);
  const result: Layer[] = [];
  for (let l = layers.length - 1; ; l--) {
    result.unshift({ W: matmul(D, transpose(inputs[l]!)), b: matmul(D, everyExample) });
    if (l === 0) return result;
    const slopes = apply(V[l - 1]!, activationFunction(architecture.hidden[l - 1]!).prime);
    D = multiply(matmul(transpose(layers[l]!.W), D), slopes);
  }
}

/** H^(l-1) that goes into each layer, V^l of the hidden layers, and O = V^L. */
function pass({ hidden }: Architecture, layers: Layers, X: Tensor) {
  if (layers.length !== hidden.length + 1) {
    throw new Error(
      `there are ${layers.length} layers and should be ${hidden.length + 1}, the hidden ones and the output`,
    );
  }
  const inputs: Tensor[] = [X];
  const V: Tensor[] = [];
  for (const [l, activation] of hidden.entries()) {
    const preActivations = affine(layers[l]!, inputs[l]!);
    V.push(preActivations);
    inputs.push(apply(preActivations, activationFunction(activation).value));
  }
  return { inputs, V, O: affine(layers[hidden.length]!, inputs[hidden.length]!) };
}

/** W H + b 1^T for a batch, W h + b for one example. */
function affine({ W, b }: Layer, H: Tensor): Tensor {
  dimensions({ W, b }, { W: ['m', 'n'], b: ['m'] });
  return add(matmul(W, H), contract(b, ones(H.shape.slice(1)), 0));
}
