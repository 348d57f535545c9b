import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '../tensor/tensor.ts';

/** TensorFlow.js computes in float32, whose u is 2^-24; from float32 inputs the same bounds hold in that unit. */
export const float32Roundoff = 2 ** -24;

/** The nearest float32 numbers, so that both sides start from the same inputs. */
export function inFloat32(a: Tensor): Tensor {
  return { ...a, data: a.data.map(Math.fround) };
}

export function toTf(a: Tensor): tf.Tensor {
  return tf.tensor(Float32Array.from(a.data), [...a.shape]);
}

/** A vector as one column. */
export function toTfMatrix(a: Tensor): tf.Tensor2D {
  return tf.tensor2d(Float32Array.from(a.data), [a.shape[0]!, a.shape[1] ?? 1]);
}

/** Exact numbers again, in their own shape or another one of as many entries. */
export function fromTf(a: tf.Tensor, shape: readonly number[] = a.shape): Tensor {
  const data = Float64Array.from(a.dataSync());
  return { shape, data, roundoff: new Float64Array(data.length) };
}
