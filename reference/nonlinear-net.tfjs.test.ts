import { describe, expect, test } from '@jest/globals';
import type * as tfjs from '@tensorflow/tfjs-core';
import { forward } from './nonlinear-net.ts';
import { loss, lossGradient } from './nonlinear-net-loss.ts';
import { crossEntropyOfOutputs, squaredErrorOfOutputs } from './output-loss.ts';
import { column } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { loadTensorFlow } from './testing/load-tensor-flow.ts';
import { netSizes, randomNet } from './testing/random-net.ts';
import { float32Roundoff, fromTf, inFloat32, toTfMatrix } from './testing/tensor-flow-values.ts';

const tf = await loadTensorFlow();

/** One class for each example, and a last example that is half one and half another. */
function targets(k: number, t: number): Tensor {
  const Y = zeros([k, t]);
  for (let s = 0; s < t; s++) Y.data[(s % k) * t + s] = 1;
  for (const l of [(t - 1) % k, t % k]) Y.data[l * t + t - 1] = 0.5;
  return Y;
}

const activations = { sigmoid: tf.sigmoid, relu: tf.relu };
const losses = {
  'squared error': {
    ours: squaredErrorOfOutputs,
    theirs: (F: tfjs.Tensor2D, Y: tfjs.Tensor2D) => tf.div(tf.sum(tf.squaredDifference(F, Y)), F.shape[1]),
  },
  'cross entropy': {
    ours: crossEntropyOfOutputs,
    theirs: (F: tfjs.Tensor2D, Y: tfjs.Tensor2D) =>
      tf.losses.softmaxCrossEntropy(tf.transpose(Y), tf.transpose(F)) as tfjs.Tensor,
  },
};

const nets = (['sigmoid', 'relu'] as const).flatMap((act) => netSizes.map((sizes) => ({ act, ...sizes })));

describe.each(nets)('TensorFlow.js agrees on a $act net, n = $n, m = $m, k = $k, t = $t:', ({ act, ...sizes }) => {
  const { W1, b, W2, X } = randomNet(`tensorflow ${act}`, sizes);
  const [w1, c, w2, x] = [W1, b, W2, X].map(inFloat32) as [Tensor, Tensor, Tensor, Tensor];
  const tfForward = (u1: tfjs.Tensor2D, v: tfjs.Tensor2D, u2: tfjs.Tensor2D) =>
    tf.matMul(u2, activations[act](tf.add(tf.matMul(u1, toTfMatrix(x)), v)) as tfjs.Tensor2D) as tfjs.Tensor2D;

  test('forward', () => {
    const outputs = fromTf(tfForward(toTfMatrix(w1), toTfMatrix(c), toTfMatrix(w2)), [sizes.k, sizes.t]);
    for (let i = 0; i < sizes.t; i++) {
      const output = forward(act, w1, c, w2, column(x, i));
      expect(disagreement(output, column(outputs, i), float32Roundoff)).toBeLessThanOrEqual(1);
    }
  });

  test.each(Object.entries(losses))('%s and its gradients by automatic differentiation', (_, { ours, theirs }) => {
    const Y = targets(sizes.k, sizes.t);
    const tfLoss = (u1: tfjs.Tensor, v: tfjs.Tensor, u2: tfjs.Tensor) =>
      theirs(tfForward(u1 as tfjs.Tensor2D, v as tfjs.Tensor2D, u2 as tfjs.Tensor2D), toTfMatrix(Y)) as tfjs.Scalar;
    const weights = [toTfMatrix(w1), toTfMatrix(c), toTfMatrix(w2)] as const;
    const value = fromTf(tfLoss(...weights), []);
    expect(disagreement(loss(ours, act, w1, c, w2, x, Y), value, float32Roundoff)).toBeLessThanOrEqual(1);
    const { dW1, db, dW2 } = lossGradient(ours, act, w1, c, w2, x, Y);
    const gradients = tf.grads(tfLoss)([...weights]);
    [dW1, db, dW2].forEach((gradient, i) => {
      const theirGradient = fromTf(gradients[i]!, gradient.shape);
      expect(disagreement(gradient, theirGradient, float32Roundoff)).toBeLessThanOrEqual(1);
    });
  });
});
