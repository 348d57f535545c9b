import { tensor } from '../tensor/nested.ts';

/**
 * The lecture's concrete example for the sigmoidal network, V = (3, 0, -1) at x = (1, 1, 1).
 *
 * The weights W1 of the slide are not known; those here have the row sums that V asks for.
 * Source: lecture, "Application of tensor chain rule to sigmoidal NN".
 */
export const sigmoidalExample = {
  W1: tensor([
    [1, 1, 1],
    [1, 0, -1],
    [0, -1, 0],
  ]),
  b: tensor([0, 0, 0]),
  W2: tensor([
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ]),
  X: tensor([[1], [1], [1]]),
};
