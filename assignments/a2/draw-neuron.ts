import type { Random } from '../../graders/contract/assignment.ts';
import { integer, real, vector } from '../drawing/draw.ts';

/** What goes into one neuron; w has as many entries as x, the bias apart. */
export interface NeuronInputs {
  readonly w: readonly number[];
  readonly x: readonly number[];
  readonly b: number;
}

/** Its pre-activation is 1. */
export const workedExample: NeuronInputs = { w: [2, -3], x: [-1, -2], b: -3 };

/** Small whole numbers, none of them 0 but perhaps the bias, with a pre-activation of 1 or 2 in size. */
export function drawIntegers(random: Random, n = integer(random, 2, 4)): NeuronInputs {
  const entry = () => withSign(random, integer(random, 1, 3));
  return neuronAt(entry, entry, n, withSign(random, integer(random, 1, 2)));
}

/** Reals in three regimes in turn: ordinary, a single input, large inputs with small weights; |z| from 0.3 to 3. */
export function drawReals(random: Random, index: number): NeuronInputs {
  const entry = () => real(random, 1);
  const z = real(random, 3);
  switch (index % 3) {
    case 1:
      return neuronAt(entry, entry, 1, z);
    case 2:
      return neuronAt(
        () => entry() / 1000,
        () => entry() * 1000,
        integer(random, 2, 5),
        z,
      );
    default:
      return neuronAt(entry, entry, integer(random, 2, 5), z);
  }
}

/**
 * A pre-activation far out, which the bias brings about: w and x stay below 1, so that a slope which is right to 1e-12
 * makes gradients that are.
 */
export function drawSaturated(random: Random, index: number): NeuronInputs {
  const entry = () => real(random, 1);
  return neuronAt(entry, entry, integer(random, 2, 3), saturated(random, index));
}

/**
 * Pre-activations of both signs in four sizes in turn: where sigma still is 1e-11 away from 0 and 1 (24), where it is rounded
 * to 1 (40), where e^800 overflows, and as large as the course has them.
 */
export function saturated(random: Random, index: number): number {
  const size = [24, 40, 800, 1e4][Math.floor(index / 2) % 4] as number;
  return (index % 2 === 0 ? -size : size) * (0.9 + 0.1 * random());
}

function neuronAt(weight: () => number, input: () => number, n: number, z: number): NeuronInputs {
  const [w, x] = [vector(n, weight), vector(n, input)];
  return { w, x, b: z - w.reduce((sum, entry, i) => sum + entry * (x[i] as number), 0) };
}

function withSign(random: Random, size: number): number {
  return random() < 0.5 ? -size : size;
}
