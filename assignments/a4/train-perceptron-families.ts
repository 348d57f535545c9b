import type { DrawnClassification, Family } from '../../graders/contract/assignment.ts';
import { corners, truthTables } from '../../reference/perceptron.ts';
import { shuffled } from '../drawing/draw.ts';
import { realPoints, rowsOfPoints, type Separable, wholePoints } from './draw-separable.ts';

/** Starting from zero no drawn set needs a twentieth of these, which leaves room for other starts and small learning rates. */
const maxEpochs = 2000;

/**
 * The gates on {-1, 1}^2, where the line halfway leaves a margin of 0.7, and between them what no line separates: XOR and its
 * opposite, on {0, 1}^2 and on {-1, 1}^2. To answer only one kind earns nothing.
 */
const tables: Family = (random, index): DrawnClassification => {
  const { name, low, turned } = tableCases[index % tableCases.length] as (typeof tableCases)[number];
  const order = shuffled(random, [0, 1, 2, 3]);
  const points = order.map((s) => (corners[s] as readonly number[]).map((bit) => (bit === 0 ? low : 1)));
  const labels = order.map((s) => ((truthTables[name][s] === 1) === turned ? 0 : 1));
  return callTraining(points, labels, name !== 'XOR');
};

/** The gate, the coordinate that stands for 0, and whether the labels are turned round. */
const tableCases = [
  { name: 'AND', low: -1, turned: false },
  { name: 'XOR', low: 0, turned: false },
  { name: 'OR', low: -1, turned: false },
  { name: 'XOR', low: -1, turned: false },
  { name: 'NAND', low: -1, turned: false },
  { name: 'XOR', low: 0, turned: true },
  { name: 'NOR', low: -1, turned: false },
  { name: 'XOR', low: -1, turned: true },
] as const;

const separable =
  (draw: (...args: Parameters<Family>) => Separable): Family =>
  (random, index): DrawnClassification => {
    const { points, labels } = draw(random, index);
    return callTraining(points, labels, true);
  };

/** What nothing separates has null for an answer. */
export function callTraining(
  points: readonly number[][],
  labels: readonly number[],
  isSeparable: boolean,
): DrawnClassification {
  const inputs = { kind: 'classification', arguments: [points, labels, maxEpochs], net: 'perceptron', points } as const;
  return { ...inputs, labels: isSeparable ? labels : null };
}

export const trainPerceptronFamilies = {
  tables,
  integers: separable(wholePoints),
  reals: separable(realPoints),
  narrow: separable(rowsOfPoints),
} satisfies Record<string, Family>;
