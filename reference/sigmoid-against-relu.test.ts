import { describe, expect, test } from '@jest/globals';
import { type Architecture, forward, gradient, type Layers } from './deep-net.ts';
import { trainLayers } from './deep-net-training.ts';
import { scale } from './tensor/arithmetic.ts';
import { tensor } from './tensor/nested.ts';
import { zeros } from './tensor/special-tensors.ts';
import { randomTensors } from './testing/random-tensor.ts';

const X = tensor([
  [0, 0, 1, 1],
  [0, 1, 0, 1],
]);
const Y = tensor([[0, 1, 1, 0]]);

/** 2-4-1, uniform within sqrt(6 / (inputs + outputs)), biases 0. Source: Glorot and Bengio (2010). */
function startingLayers(seed: number): Layers {
  const draw = randomTensors(`sigmoid against relu ${seed}`);
  return [
    { W: draw(4, 2), b: zeros([4]) },
    { W: scale(Math.sqrt(6 / 5), draw(1, 4)), b: zeros([1]) },
  ];
}

/** What 200 steps of size 0.3 make of a start. */
function afterTraining(activation: 'sigmoid' | 'relu', seed: number) {
  const net: Architecture = { hidden: [activation], output: 'linear', loss: 'mean-squared-error' };
  const { layers, losses } = trainLayers(net, startingLayers(seed), X, Y, 0.3, 200);
  const slopes = gradient(net, layers, X, Y).flatMap(({ W, b }) => [...W.data, ...b.data]);
  return {
    isSolved: forward(net, layers, X).data.every((output, s) => output > 0.5 === (Y.data[s] === 1)),
    loss: losses.data.at(-1)!,
    steepest: Math.max(...slopes.map(Math.abs)),
  };
}

// The numbers stand in the README of a8; after 1,500 steps the sigmoids have solved XOR from all ten starts, the ReLUs from seven.
describe('one hidden layer on XOR, from the same ten starts', () => {
  const stuck = [0, 6, 8];
  const seeds = Array.from({ length: 10 }, (_, seed) => seed);

  test('ReLUs learn it soon or never: seven have, and three stand still at the loss 1/6', () => {
    const trained = seeds.map((seed) => afterTraining('relu', seed));
    expect(seeds.filter((seed) => !trained[seed]!.isSolved)).toEqual(stuck);
    for (const seed of stuck) {
      expect(trained[seed]!.loss).toBeCloseTo(1 / 6, 8);
      expect(trained[seed]!.steepest).toBeLessThan(1e-6);
    }
  });

  test('sigmoids are still on their way where ReLUs stand still', () => {
    for (const seed of stuck) {
      const { isSolved, steepest } = afterTraining('sigmoid', seed);
      expect(isSolved).toBe(false);
      expect(steepest).toBeGreaterThan(1e-3);
    }
  });
});
