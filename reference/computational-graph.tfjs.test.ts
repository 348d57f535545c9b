import { describe, expect, test } from '@jest/globals';
import type * as tfjs from '@tensorflow/tfjs-core';
import { backprop, evaluate } from './computational-graph.ts';
import type { OperationName } from './graph-operations.ts';
import { tensor } from './tensor/nested.ts';
import { disagreement } from './testing/disagreement.ts';
import { everyOperation } from './testing/every-operation.ts';
import { loadTensorFlow } from './testing/load-tensor-flow.ts';
import { float32Roundoff, fromTf } from './testing/tensor-flow-values.ts';

const tf = await loadTensorFlow();

const tfOperations: Readonly<Record<OperationName, (a: tfjs.Tensor, b: tfjs.Tensor) => tfjs.Tensor>> = {
  add: (a, b) => tf.add(a, b),
  sub: (a, b) => tf.sub(a, b),
  mul: (a, b) => tf.mul(a, b),
  neg: (a) => tf.neg(a),
  exp: (a) => tf.exp(a),
  square: (a) => tf.square(a),
  reciprocal: (a) => tf.reciprocal(a),
  sigmoid: (a) => tf.sigmoid(a),
  relu: (a) => tf.relu(a),
};

function tfOutput(...inputs: tfjs.Tensor[]): tfjs.Scalar {
  const values = new Map<string, tfjs.Tensor>();
  for (const { id, op, args, value } of everyOperation.graph) {
    const [a, b] = args.map((argument) => values.get(argument)!);
    if (op === 'input') values.set(id, inputs[values.size]!);
    else if (op === 'const') values.set(id, tf.scalar(value!));
    else values.set(id, tfOperations[op](a!, b!));
  }
  return values.get('out') as tfjs.Scalar;
}

describe.each(everyOperation.points)(
  'TensorFlow.js agrees with a graph of every operation, at (%d, %d, %d):',
  (...at) => {
    const point = at.map(Math.fround);
    const inputs = { x: tensor(point[0]), y: tensor(point[1]), z: tensor(point[2]) };
    const tfInputs = point.map((value) => tf.scalar(value));

    test('evaluate', () => {
      const output = evaluate(everyOperation.graph, inputs).get('out')!;
      expect(disagreement(output, fromTf(tfOutput(...tfInputs)), float32Roundoff)).toBeLessThanOrEqual(1);
    });

    test('backprop, against its automatic differentiation', () => {
      const derivatives = backprop(everyOperation.graph, inputs);
      const gradients = tf.grads(tfOutput)(tfInputs);
      for (const [i, id] of ['x', 'y', 'z'].entries()) {
        expect(disagreement(derivatives.get(id)!, fromTf(gradients[i]!), float32Roundoff)).toBeLessThanOrEqual(1);
      }
    });
  },
);
