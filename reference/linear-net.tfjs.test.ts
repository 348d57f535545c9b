import { describe, expect, test } from '@jest/globals';
import type * as tfjs from '@tensorflow/tfjs-core';
import { forward } from './linear-net.ts';
import { loss, lossGradient } from './linear-net-loss.ts';
import { column } from './tensor/rearrange.ts';
import { disagreement } from './testing/disagreement.ts';
import { loadTensorFlow } from './testing/load-tensor-flow.ts';
import { type Net, netSizes, randomNet } from './testing/random-net.ts';
import { float32Roundoff, fromTf, inFloat32, toTf } from './testing/tensor-flow-values.ts';

const tf = await loadTensorFlow();

function netInFloat32(net: Net): Net {
  const { W1, b, W2, X, Y } = net;
  return { W1: inFloat32(W1), b: inFloat32(b), W2: inFloat32(W2), X: inFloat32(X), Y: inFloat32(Y) };
}

const tfForward = (W1: tfjs.Tensor, b: tfjs.Tensor, W2: tfjs.Tensor, X: tfjs.Tensor) =>
  tf.matMul(W2 as tfjs.Tensor2D, tf.add(tf.matMul(W1 as tfjs.Tensor2D, X as tfjs.Tensor2D), tf.expandDims(b, 1)));

describe.each(netSizes)('TensorFlow.js agrees with a net of n = $n, m = $m, k = $k on t = $t examples:', (sizes) => {
  const { W1, b, W2, X, Y } = netInFloat32(randomNet('tensorflow', sizes));
  const [x, y] = [toTf(X), toTf(Y)];
  const weights = [toTf(W1), toTf(b), toTf(W2)] as const;
  const tfLoss = (w1: tfjs.Tensor, c: tfjs.Tensor, w2: tfjs.Tensor) =>
    tf.div<tfjs.Scalar>(tf.sum(tf.squaredDifference(tfForward(w1, c, w2, x), y)), sizes.t);

  test('forward', () => {
    const outputs = fromTf(tfForward(...weights, x));
    for (let i = 0; i < sizes.t; i++) {
      const output = forward(W1, b, W2, column(X, i));
      expect(disagreement(output, column(outputs, i), float32Roundoff)).toBeLessThanOrEqual(1);
    }
  });

  test('loss', () => {
    expect(disagreement(loss(W1, b, W2, X, Y), fromTf(tfLoss(...weights)), float32Roundoff)).toBeLessThanOrEqual(1);
  });

  test('lossGradient, against its automatic differentiation', () => {
    const gradients = tf
      .grads(tfLoss)([...weights])
      .map((each) => fromTf(each));
    const { dW1, db, dW2 } = lossGradient(W1, b, W2, X, Y);
    [dW1, db, dW2].forEach((gradient, i) => {
      expect(disagreement(gradient, gradients[i]!, float32Roundoff)).toBeLessThanOrEqual(1);
    });
  });
});
