import { expect, test } from '@jest/globals';
import type * as tfjs from '@tensorflow/tfjs-core';
import { forward, gradient, loss } from './deep-net.ts';
import { disagreement } from './testing/disagreement.ts';
import { loadTensorFlow } from './testing/load-tensor-flow.ts';
import { architectures, randomLayers } from './testing/random-layers.ts';
import { float32Roundoff, fromTf, inFloat32, toTfMatrix } from './testing/tensor-flow-values.ts';

const tf = await loadTensorFlow();

const activations = { sigmoid: tf.sigmoid, relu: tf.relu };

test.each(architectures)('TensorFlow.js agrees on a net of $hidden, $output, $loss', ({ widths, ...architecture }) => {
  const drawn = randomLayers(`tensorflow ${widths}`, widths, 5);
  const layers = drawn.layers.map(({ W, b }) => ({ W: inFloat32(W), b: inFloat32(b) }));
  const [X, Y] = [inFloat32(drawn.X), inFloat32(drawn.Y)];
  const weights = layers.flatMap(({ W, b }) => [W, b]);

  const logits = (...all: tfjs.Tensor2D[]) => {
    let H = toTfMatrix(X);
    for (let l = 0; l < layers.length; l++) {
      const V = tf.add(tf.matMul(all[2 * l]!, H), all[2 * l + 1]!) as tfjs.Tensor2D;
      const activation = architecture.hidden[l];
      H = activation ? (activations[activation](V) as tfjs.Tensor2D) : V;
    }
    return H;
  };
  const outputs = (O: tfjs.Tensor2D) =>
    architecture.output === 'softmax' ? (tf.transpose(tf.softmax(tf.transpose(O))) as tfjs.Tensor2D) : O;
  const lossOf = (...all: tfjs.Tensor2D[]): tfjs.Scalar => {
    const O = logits(...all);
    if (architecture.loss === 'cross-entropy')
      return tf.losses.softmaxCrossEntropy(tf.transpose(toTfMatrix(Y)), tf.transpose(O));
    return tf.div(tf.sum(tf.squaredDifference(outputs(O), toTfMatrix(Y))), O.shape[1]);
  };

  const start = weights.map(toTfMatrix);
  expect(
    disagreement(forward(architecture, layers, X), fromTf(outputs(logits(...start)), Y.shape), float32Roundoff),
  ).toBeLessThanOrEqual(1);
  expect(
    disagreement(loss(architecture, layers, X, Y), fromTf(lossOf(...start), []), float32Roundoff),
  ).toBeLessThanOrEqual(1);
  const theirs = tf.grads(lossOf as (...all: tfjs.Tensor[]) => tfjs.Scalar)(start);
  const ours = gradient(architecture, layers, X, Y).flatMap(({ W, b }) => [W, b]);
  for (const [i, part] of ours.entries()) {
    expect(disagreement(part, fromTf(theirs[i]!, part.shape), float32Roundoff)).toBeLessThanOrEqual(1);
  }
});
