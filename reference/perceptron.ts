/**
 * The original perceptron, one threshold unit, and what two layers of them can do more.
 *
 * Shapes: w and x have the same length.
 * Source: lecture, "Original perceptron model"; Rosenblatt, The Perceptron, 1957.
 */
export interface Perceptron {
  readonly w: readonly number[];
  readonly b: number;
}

/** Hidden perceptrons, whose outputs are the inputs of one more. */
export interface TwoLayerPerceptron {
  readonly hidden: readonly Perceptron[];
  readonly output: Perceptron;
}

export type GateName = 'AND' | 'OR' | 'NAND' | 'NOR';

/**
 * f(x) = 1 if w.x + b > 0, and 0 otherwise: the Heaviside function, 0 at 0, of an affine function.
 *
 * Numbers: summed from left to right, b last. A point on the plane gives 0.
 * Example: `perceptron({ w: [1, 1], b: -1.5 }, [1, 1])` is 1.
 */
export function perceptron({ w, b }: Perceptron, x: readonly number[]): 0 | 1 {
  let sum = 0;
  for (const [i, weight] of w.entries()) sum += weight * x[i]!;
  return sum + b > 0 ? 1 : 0;
}

/** The net's output: the hidden units see x, the output unit sees them. */
export function twoLayerPerceptron({ hidden, output }: TwoLayerPerceptron, x: readonly number[]): 0 | 1 {
  return perceptron(
    output,
    hidden.map((unit) => perceptron(unit, x)),
  );
}

/** The four points of {0, 1}^2, on which gates are defined. */
export const corners: readonly (readonly [0 | 1, 0 | 1])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** What each gate gives on `corners`. XOR is the one that no line separates. Source: lecture, the tables beside the perceptron. */
export const truthTables: Readonly<Record<GateName | 'XOR', readonly (0 | 1)[]>> = {
  AND: [0, 0, 0, 1],
  OR: [0, 1, 1, 1],
  NAND: [1, 1, 1, 0],
  NOR: [1, 0, 0, 0],
  XOR: [0, 1, 1, 0],
};

/** One perceptron for each gate; the line x1 + x2 = 3/2 or 1/2 runs halfway between the points it separates. */
export const gates: Readonly<Record<GateName, Perceptron>> = {
  AND: { w: [1, 1], b: -1.5 },
  OR: { w: [1, 1], b: -0.5 },
  NAND: { w: [-1, -1], b: 1.5 },
  NOR: { w: [-1, -1], b: 0.5 },
};

/**
 * XOR = (x1 OR x2) AND (x1 NAND x2), with one hidden layer of two units.
 *
 * Source: lecture, "not all logic operations are linearly separable". The slide asks for two hidden layers; two layers of
 * weights, that is one hidden layer, are enough.
 */
export const xor: TwoLayerPerceptron = { hidden: [gates.OR, gates.NAND], output: gates.AND };
