import { describe, expect, test } from '@jest/globals';
import type * as tfjs from '@tensorflow/tfjs-core';
import { affine } from './affine.ts';
import { neuron } from './neuron.ts';
import { pullback } from './pullback.ts';
import { sigmoidJacobian } from './sigmoid-jacobian.ts';
import { contract } from './tensor/contract.ts';
import { slice } from './tensor/rearrange.ts';
import type { Tensor } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { loadTensorFlow } from './testing/load-tensor-flow.ts';
import { randomTensors } from './testing/random-tensor.ts';
import { float32Roundoff, fromTf, toTf } from './testing/tensor-flow-values.ts';

const tf = await loadTensorFlow();

describe.each([1, 3, 8])('TensorFlow.js agrees, with n = %d,', (n) => {
  const random = randomTensors(`tensorflow ${n}`);
  const draw = (...shape: number[]): Tensor => {
    const drawn = random(...shape);
    return { ...drawn, data: drawn.data.map((value) => Math.fround(2 * value)) };
  };

  test('on a neuron and its gradients', () => {
    const [w, x, b] = [draw(n), draw(n), slice(draw(1), 0)];
    const tfNeuron = (w_: tfjs.Tensor, x_: tfjs.Tensor, b_: tfjs.Tensor) =>
      tf.sigmoid<tfjs.Scalar>(tf.add(tf.sum(tf.mul(w_, x_)), b_));
    const { f, dw, dx, db } = neuron(w, x, b);
    const gradients = tf.grads(tfNeuron)([toTf(w), toTf(x), toTf(b)]);
    expect(disagreement(f, fromTf(tfNeuron(toTf(w), toTf(x), toTf(b))), float32Roundoff)).toBeLessThanOrEqual(1);
    [dw, dx, db].forEach((gradient, i) => {
      expect(disagreement(gradient, fromTf(gradients[i]!), float32Roundoff)).toBeLessThanOrEqual(1);
    });
  });

  test('on a gradient pulled back through y = sigma(W x + b)', () => {
    const [W, x, b, gradient] = [draw(n + 1, n), draw(n), draw(n + 1), draw(n + 1)];
    const layer = (x_: tfjs.Tensor) =>
      tf.sigmoid(tf.add(tf.matMul(toTf(W) as tfjs.Tensor2D, x_ as tfjs.Tensor2D), tf.expandDims(toTf(b), 1)));
    const pulled = tf.grad(layer)(tf.expandDims(toTf(x), 1), tf.expandDims(toTf(gradient), 1));
    const J = contract(sigmoidJacobian(affine(W, x, b)), W, 1);
    expect(disagreement(pullback(J, gradient), fromTf(tf.squeeze(pulled, [1])), float32Roundoff)).toBeLessThanOrEqual(
      1,
    );
  });
});
