import { expect, test } from '@jest/globals';
import { type Architecture, forward, gradient, type Layers, loss } from './deep-net.ts';
import { trainLayers } from './deep-net-training.ts';
import { tensor, toNested } from './tensor/nested.ts';
import { randomTensors } from './testing/random-tensor.ts';

// The numbers that the students' README of assignment 8 shows.
const NN1: Architecture = { hidden: ['sigmoid'], output: 'linear', loss: 'mean-squared-error' };
const NN2: Architecture = { hidden: ['relu', 'relu'], output: 'softmax', loss: 'cross-entropy' };
const layersOf = (...layers: [unknown, unknown][]): Layers => layers.map(([W, b]) => ({ W: tensor(W), b: tensor(b) }));
const rounded = (nested: unknown): unknown =>
  JSON.parse(JSON.stringify(nested), (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) + 0 : value));

test('NN1 in numbers', () => {
  const layers = layersOf(
    [
      [
        [1, -1],
        [2, 0],
      ],
      [0, -1],
    ],
    [[[1, 2]], [0.5]],
  );
  const [X, Y] = [tensor([[1], [1]]), tensor([[1]])];
  expect(rounded(toNested(forward(NN1, layers, X)))).toEqual([[2.4621]]);
  expect(rounded(toNested(loss(NN1, layers, X, Y)))).toBe(2.1378);
  expect(gradient(NN1, layers, X, Y).map(({ W, b }) => rounded([toNested(W), toNested(b)]))).toEqual([
    [
      [
        [0.7311, 0.7311],
        [1.1499, 1.1499],
      ],
      [0.7311, 1.1499],
    ],
    [[[1.4621, 2.1378]], [2.9242]],
  ]);
});

test('NN2 in numbers', () => {
  const layers = layersOf(
    [
      [
        [1, 1],
        [1, -1],
      ],
      [0, -1],
    ],
    [
      [
        [1, 0],
        [-1, 1],
      ],
      [-1, 1],
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      [0, 2],
    ],
  );
  const [X, Y] = [tensor([[1], [2]]), tensor([[1], [0]])];
  expect(toNested(forward(NN2, layers, X))).toEqual([[0.5], [0.5]]);
  expect(rounded(toNested(loss(NN2, layers, X, Y)))).toBe(rounded(Math.LN2));
  expect(gradient(NN2, layers, X, Y).map(({ W, b }) => rounded([toNested(W), toNested(b)]))).toEqual([
    [
      [
        [-0.5, -1],
        [0, 0],
      ],
      [-0.5, 0],
    ],
    [
      [
        [-1.5, 0],
        [0, 0],
      ],
      [-0.5, 0],
    ],
    [
      [
        [-1, 0],
        [1, 0],
      ],
      [-0.5, 0.5],
    ],
  ]);
});

test.each([
  ['sigmoid', 5],
  ['relu', 0],
] as const)('XOR from five starting points: a layer of four %s units learns it from %d', (hidden, solved) => {
  const architecture: Architecture = { hidden: [hidden], output: 'linear', loss: 'mean-squared-error' };
  const [X, Y] = [
    tensor([
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    ]),
    tensor([[0, 1, 1, 0]]),
  ];
  const right = Array.from({ length: 5 }, (_, seed) => {
    const draw = randomTensors(`XOR ${seed}`);
    const start = [
      { W: draw(4, 2), b: draw(4) },
      { W: draw(1, 4), b: draw(1) },
    ];
    const { layers } = trainLayers(architecture, start, X, Y, 0.5, 700);
    return [...forward(architecture, layers, X).data].every((output, s) => output > 0.5 === (Y.data[s] === 1));
  });
  expect(right.filter(Boolean)).toHaveLength(solved);
});
