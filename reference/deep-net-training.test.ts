import { expect, test } from '@jest/globals';
import { gradient, type Layers, loss } from './deep-net.ts';
import { trainLayers } from './deep-net-training.ts';
import { scale, subtract } from './tensor/arithmetic.ts';
import { architectures, randomLayers } from './testing/random-layers.ts';

const alpha = 0.05;

test.each(architectures)(
  'train: takes the steps one after another, for a net of $hidden, $output, $loss',
  ({ widths, ...net }) => {
    const { layers, X, Y } = randomLayers(`training ${widths}`, widths, 5);
    const step = (from: Layers): Layers => {
      const slopes = gradient(net, from, X, Y);
      return from.map(({ W, b }, l) => ({
        W: subtract(W, scale(alpha, slopes[l]!.W)),
        b: subtract(b, scale(alpha, slopes[l]!.b)),
      }));
    };
    const trained = trainLayers(net, layers, X, Y, alpha, 2);
    const [once, twice] = [step(layers), step(step(layers))];
    expect(trained.layers).toEqual(twice);
    expect([...trained.losses.data]).toEqual([layers, once, twice].map((each) => loss(net, each, X, Y).data[0]));
  },
);

test.each(architectures)(
  'train: a small step makes the loss smaller, for a net of $hidden, $output, $loss',
  ({ widths, ...net }) => {
    const { layers, X, Y } = randomLayers(`descent ${widths}`, widths, 5);
    const { losses } = trainLayers(net, layers, X, Y, 0.01, 10);
    losses.data.slice(1).forEach((value, s) => {
      expect(value).toBeLessThan(losses.data[s]!);
    });
  },
);
