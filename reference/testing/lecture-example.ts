import { tensor } from '../tensor/nested.ts';

/**
 * The lecture's concrete example, with the one training pair of "Gradient of the loss in practice".
 *
 * Source: lecture, "Concrete example" and "Edge W2 - H2": H1 = (6, 15, 24), H2 = (21, 39, 30).
 */
export const lectureExample = {
  W1: tensor([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]),
  b: tensor([0, 0, 0]),
  W2: tensor([
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ]),
  X: tensor([[1], [1], [1]]),
  Y: tensor([[20], [0], [0]]),
};
