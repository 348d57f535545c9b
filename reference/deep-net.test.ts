import { describe, expect, test } from '@jest/globals';
import { type Architecture, forward, gradient, type Layers, loss } from './deep-net.ts';
import * as oneHidden from './nonlinear-net.ts';
import { lossGradient } from './nonlinear-net-loss.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { crossEntropyOfOutputs, squaredErrorOfOutputs } from './output-loss.ts';
import { tensor } from './tensor/nested.ts';
import { column } from './tensor/rearrange.ts';
import { zeros } from './tensor/special-tensors.ts';
import type { Tensor } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { architectures, randomLayers } from './testing/random-layers.ts';

const t = 6;

/** The same layers with another tensor in place of one. */
function replaced(layers: Layers, l: number, part: 'W' | 'b', by: Tensor): Layers {
  return layers.map((layer, i) => (i === l ? { ...layer, [part]: by } : layer));
}

/** By central differences, which for these nets are right to some 1e-9. */
function numericalGradient(architecture: Architecture, layers: Layers, X: Tensor, Y: Tensor) {
  const h = 1e-5;
  return layers.map((layer, l) => {
    const differentiated = (part: 'W' | 'b') => {
      const moved = (A: Tensor) => loss(architecture, replaced(layers, l, part, A), X, Y);
      const [ahead, behind] = [numericalTensor(moved, layer[part], h), numericalTensor(moved, layer[part], -h)];
      return ahead.data.map((slope, i) => (slope + behind.data[i]!) / 2);
    };
    return { W: differentiated('W'), b: differentiated('b') };
  });
}

describe.each(architectures)('a net of $hidden, $output, $loss:', ({ widths, ...architecture }) => {
  const { layers, X, Y } = randomLayers(`deep ${widths}`, widths, t);

  test('gradient: is the numerical derivative of the loss, in every layer', () => {
    const numerical = numericalGradient(architecture, layers, X, Y);
    for (const [l, { W, b }] of gradient(architecture, layers, X, Y).entries()) {
      W.data.forEach((entry, i) => {
        expect(Math.abs(entry - numerical[l]!.W[i]!)).toBeLessThanOrEqual(1e-8);
      });
      b.data.forEach((entry, i) => {
        expect(Math.abs(entry - numerical[l]!.b[i]!)).toBeLessThanOrEqual(1e-8);
      });
    }
  });

  test('gradient: has the shapes of the layers', () => {
    const shapes = (list: Layers) => list.map(({ W, b }) => [W.shape, b.shape]);
    expect(shapes(gradient(architecture, layers, X, Y))).toEqual(shapes(layers));
  });

  test('forward: a batch is its examples side by side', () => {
    const outputs = forward(architecture, layers, X);
    for (let i = 0; i < t; i++) {
      expect(disagreement(forward(architecture, layers, column(X, i)), column(outputs, i))).toBeLessThanOrEqual(1);
    }
  });

  test('refuses layers that are too few, or that do not fit each other', () => {
    expect(() => forward(architecture, layers.slice(1), X)).toThrow('layers and should be');
    const wide = { W: zeros([layers[0]!.W.shape[0]!, widths[0]! + 1]), b: layers[0]!.b };
    expect(() => loss(architecture, [wide, ...layers.slice(1)], X, Y)).toThrow('do not match');
  });
});

test.each(['sigmoid', 'relu'] as const)('with one hidden layer of %s and no second bias it is the net of a7', (act) => {
  const { layers, X, Y } = randomLayers(act, [4, 3, 2], 5);
  const [first, second] = layers as [Layers[0], Layers[0]];
  const withoutBias = replaced(layers, 1, 'b', zeros([2])) as Layers;
  const losses = [
    [{ hidden: [act], output: 'linear', loss: 'mean-squared-error' }, squaredErrorOfOutputs],
    [{ hidden: [act], output: 'softmax', loss: 'cross-entropy' }, crossEntropyOfOutputs],
  ] as const;
  for (const [architecture, outputLoss] of losses) {
    const ours = gradient(architecture, withoutBias, X, Y);
    const { dW1, db, dW2 } = lossGradient(outputLoss, act, first.W, first.b, second.W, X, Y);
    expect(disagreement(ours[0]!.W, dW1)).toBeLessThanOrEqual(1);
    expect(disagreement(ours[0]!.b, db)).toBeLessThanOrEqual(1);
    expect(disagreement(ours[1]!.W, dW2)).toBeLessThanOrEqual(1);
  }
  const x = column(X, 0);
  const linear = { hidden: [act], output: 'linear', loss: 'mean-squared-error' } as const;
  expect(disagreement(forward(linear, withoutBias, x), oneHidden.forward(act, first.W, first.b, second.W, x))).toBe(0);
});

test('NN2: finite for logits of size 1e4, and the same when one number is added to all logits', () => {
  const NN2 = { hidden: ['relu', 'relu'], output: 'softmax', loss: 'cross-entropy' } as const;
  const { layers, X, Y } = randomLayers('logits', [2, 5, 4, 3], t);
  const moved = replaced(layers, 2, 'b', tensor([...layers[2]!.b.data].map((b) => b + 1e4)));
  const [near, far] = [gradient(NN2, layers, X, Y), gradient(NN2, moved, X, Y)];
  far.forEach(({ W, b }, l) => {
    expect(disagreement(W, near[l]!.W)).toBeLessThanOrEqual(1);
    expect(disagreement(b, near[l]!.b)).toBeLessThanOrEqual(1);
  });
});

test('the cross entropy of linear outputs is refused', () => {
  const { layers, X, Y } = randomLayers('refused', [2, 3, 2], t);
  const net = { hidden: ['relu'], output: 'linear', loss: 'cross-entropy' } as const;
  expect(() => gradient(net, layers, X, Y)).toThrow('needs probabilities');
});
