import { shapeText, type Tensor } from './tensor.ts';

/**
 * What the letters stand for in the shapes of some tensors, such as W1 in R^(m x n).
 *
 * Errors: a tensor of another rank, and a letter that would stand for two different lengths.
 * Example: `dimensions({ W1, b }, { W1: ['m', 'n'], b: ['m'] })` is `{ m: 2, n: 3 }` for a 2 x 3 matrix and a vector of 2.
 */
export function dimensions<Letter extends string, Name extends string>(
  tensors: Readonly<Record<Name, Tensor>>,
  letters: Readonly<Record<Name, readonly Letter[]>>,
): Record<Letter, number> {
  const lengths: Partial<Record<Letter, number>> = {};
  const givenBy: Partial<Record<Letter, string>> = {};
  for (const name of Object.keys(tensors) as Name[]) {
    const { shape } = tensors[name];
    const expected = letters[name];
    if (shape.length !== expected.length) {
      throw new Error(`${name} has shape ${shapeText(shape)} and should have [${expected.join(', ')}]`);
    }
    expected.forEach((letter, axis) => {
      if (lengths[letter] !== undefined && lengths[letter] !== shape[axis]) {
        throw new Error(
          `${name} has shape ${shapeText(shape)} and should have [${expected.join(', ')}], but ${givenBy[letter]} makes ${letter} = ${lengths[letter]}`,
        );
      }
      lengths[letter] ??= shape[axis]!;
      givenBy[letter] ??= `${name} of shape ${shapeText(shape)}`;
    });
  }
  return lengths as Record<Letter, number>;
}
