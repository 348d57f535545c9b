import { sigmoid } from '../../reference/sigmoid.ts';
import { apply } from '../../reference/tensor/apply.ts';
import { add, multiply, subtract } from '../../reference/tensor/arithmetic.ts';
import { contract, matmul } from '../../reference/tensor/contract.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { slice, stack } from '../../reference/tensor/rearrange.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';

/** A function of an m x n matrix with k values twice: as text for the student's code, and on tensors for the oracle. */
export interface MatrixFunction {
  readonly m: number;
  readonly n: number;
  readonly source: string;
  readonly value: (W: Tensor) => Tensor /* [k] */;
}

/** One output and no square: k = 1, m = 2, n = 3. */
const bilinear: MatrixFunction = {
  m: 2,
  n: 3,
  source: '(W) => [W[0][0] * W[1][1] + 2 * W[0][2] * W[0][2]]',
  value: (W) => {
    const w02 = at(W, 0, 2);
    return stack([add(product(W, [0, 0], [1, 1]), add(multiply(w02, w02), multiply(w02, w02)))]);
  },
};

/** k = 4, m = 3, n = 2. */
const linear: MatrixFunction = {
  m: 3,
  n: 2,
  source: '(W) => [W[0][0] - W[2][1], 2 * W[1][0], 3 * W[0][1] + W[1][1], 5 * W[2][0]]',
  value: (W) => contract(linearCoefficients, W, 2),
};

const linearCoefficients = tensor([
  [
    [1, 0],
    [0, 0],
    [0, -1],
  ],
  [
    [0, 0],
    [2, 0],
    [0, 0],
  ],
  [
    [0, 3],
    [0, 1],
    [0, 0],
  ],
  [
    [0, 0],
    [0, 0],
    [5, 0],
  ],
]);

/** Gives back the same array each time: k = 3, m = 4, n = 2. */
const sameArray: MatrixFunction = {
  m: 4,
  n: 2,
  source:
    '(() => { const out = [0, 0, 0]; return (W) => { out[0] = W[0][0] * W[1][1]; out[1] = W[2][0] * W[2][0]; out[2] = W[3][1] - W[0][1]; return out; }; })()',
  value: (W) => stack([product(W, [0, 0], [1, 1]), product(W, [2, 0], [2, 0]), subtract(at(W, 3, 1), at(W, 0, 1))]),
};

/** W2 sigma(W x): k = 3, m = 2, n = 4. */
const net: MatrixFunction = {
  m: 2,
  n: 4,
  source:
    '(W) => { const H = W.map((row) => 1 / (1 + Math.exp(row[1] - row[0] - 2 * row[2] + row[3]))); return [H[0] - H[1], 2 * H[0] + H[1], 3 * H[1]]; }',
  value: (W) =>
    matmul(
      tensor([
        [1, -1],
        [2, 1],
        [0, 3],
      ]),
      apply(matmul(W, tensor([1, -1, 2, -1])), sigmoid),
    ),
};

/** The lecture's concrete example as a function of W1: f_W(x) = W2 W1 x with x = (1, 1, 1) and b = 0. */
const lecture: MatrixFunction = {
  m: 3,
  n: 3,
  source:
    '(W) => { const H = W.map((row) => row[0] + row[1] + row[2]); return [H[0] + H[1], H[1] + H[2], H[0] + H[2]]; }',
  value: (W) =>
    matmul(
      tensor([
        [1, 1, 0],
        [0, 1, 1],
        [1, 0, 1],
      ]),
      matmul(W, tensor([1, 1, 1])),
    ),
};

export const matrixFunctions = { bilinear, linear, sameArray, net, lecture };

/** Errors: a text that is none of theirs. */
export function matrixFunctionOf(source: string): MatrixFunction {
  const found = Object.values(matrixFunctions).find((candidate) => candidate.source === source);
  if (!found) throw new Error(`a3 has no function ${source}`);
  return found;
}

type Place = readonly [i: number, j: number];

function at(W: Tensor, ...[i, j]: Place): Tensor {
  return slice(slice(W, i), j);
}

function product(W: Tensor, left: Place, right: Place): Tensor {
  return multiply(at(W, ...left), at(W, ...right));
}
