import { expect, test } from '@jest/globals';
import { type Architecture, forward, gradient, type Layers, loss } from './deep-net.ts';
import { tensor, toNested } from './tensor/nested.ts';

// The two examples in numbers of the students' README of a8.
const NN1: Architecture = { hidden: ['sigmoid'], output: 'linear', loss: 'mean-squared-error' };
const NN2: Architecture = { hidden: ['relu', 'relu'], output: 'softmax', loss: 'cross-entropy' };

const nested = (layers: Layers) => layers.map(({ W, b }) => ({ W: toNested(W), b: toNested(b) }));

test('NN1 in numbers: one unit in the middle of the sigmoid, and one far down', () => {
  const layers = [
    {
      W: tensor([
        [1, 1],
        [-1, 1],
      ]),
      b: tensor([0, -1]),
    },
    { W: tensor([[2, -1]]), b: tensor([0.5]) },
  ];
  const [X, Y] = [tensor([[1], [-1]]), tensor([[1]])];
  const [f, L, d, low] = [1.4525741, 0.2048233, 0.4525741, 0.0408916].map((number) => expect.closeTo(number, 7));
  expect(toNested(forward(NN1, layers, tensor([1, -1])))).toEqual([f]);
  expect(toNested(loss(NN1, layers, X, Y))).toEqual(L);
  const [minusD, minusLow, outgoing, last] = [-0.4525741, -0.0408916, 0.0429274, 0.9051483].map((number) =>
    expect.closeTo(number, 7),
  );
  expect(nested(gradient(NN1, layers, X, Y))).toEqual([
    {
      W: [
        [d, minusD],
        [minusLow, low],
      ],
      b: [d, minusLow],
    },
    { W: [[d, outgoing]], b: [last] },
  ]);
});

test('NN2 in numbers: the slope at a pre-activation of exactly 0 is 0', () => {
  const layers = [
    { W: tensor([[1], [-1]]), b: tensor([0, 2]) },
    {
      W: tensor([
        [1, 1],
        [2, -1],
      ]),
      b: tensor([0, -3]),
    },
    {
      W: tensor([
        [0, 0],
        [1, 5],
      ]),
      b: tensor([0, 0]),
    },
  ];
  // x = 2: V1 = (2, 0), H1 = (2, 0), V2 = (2, 1), H2 = (2, 1), O = (0, 7), and D3 = (-d, d) where d is the second probability.
  const d = 1 / (1 + Math.exp(-7));
  const times = (factor: number) => expect.closeTo(factor * d, 12);
  expect(toNested(forward(NN2, layers, tensor([2])))).toEqual([expect.closeTo(1 - d, 12), times(1)]);
  const [X, Y] = [tensor([[2]]), tensor([[1], [0]])];
  expect(toNested(loss(NN2, layers, X, Y))).toEqual(expect.closeTo(7.0009115, 7));
  expect(nested(gradient(NN2, layers, X, Y))).toEqual([
    { W: [[times(22)], [0]], b: [times(11), 0] },
    {
      W: [
        [times(2), 0],
        [times(10), 0],
      ],
      b: [times(1), times(5)],
    },
    {
      W: [
        [times(-2), times(-1)],
        [times(2), times(1)],
      ],
      b: [times(-1), times(1)],
    },
  ]);
});
