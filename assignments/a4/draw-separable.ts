import type { Random } from '../../graders/contract/assignment.ts';
import { real, shuffled, vector } from '../drawing/draw.ts';
import { scalarProduct } from './scalar-product.ts';

/** Points around the origin in an order that is drawn, 1 above the plane normal.x + b = 0 and 0 below, none nearer than 0.5. */
export interface Separable {
  readonly points: readonly number[][];
  readonly labels: readonly (0 | 1)[];
  readonly normal: readonly number[];
  readonly b: number;
}

/**
 * Whole points of the square [-3, 3]^2, among them the origin, with the label 1 in every other case: a line through the origin
 * gives it 0.
 */
export function wholePoints(random: Random, index: number): Separable {
  const normal = shuffled(random, [1, 2]).map((entry) => (random() < 0.5 ? -entry : entry));
  const b = index % 2 === 0 ? 2 : -2; // 2 / sqrt(5) = 0.89 from the origin
  const clear = shuffled(random, [...square.keys()])
    .map((s) => square[s] as number[])
    .filter((x) => Math.abs(height(normal, b, x)) >= 0.5 * Math.hypot(...normal));
  const above = clear.filter((x) => height(normal, b, x) > 0);
  const below = clear.filter((x) => height(normal, b, x) < 0);
  const each = 4 + (index % 3);
  return separable(random, [[0, 0], ...above.slice(0, each), ...below.slice(0, each)], normal, b);
}

/** The square [-3, 3]^2 without the origin. */
const square = [-3, -2, -1, 0, 1, 2, 3]
  .flatMap((x, _, line) => line.map((y) => [x, y]))
  .filter((x) => x.some((entry) => entry !== 0));

/** Points of one to five coordinates, from 0.55 to 2 off the plane, and the origin, from 0.55 to 1 off it. */
export function realPoints(random: Random, index: number): Separable {
  const n = 1 + ((index + 1) % 5);
  const normal = unit(vector(n, () => real(random)));
  const b = (index % 2 === 0 ? 1 : -1) * (0.55 + 0.45 * random());
  const sides = Array.from({ length: 6 + 2 * n }, (_, s) => (s % 2 === 0 ? 1 : -1));
  const points = sides.map((side) => {
    const x = vector(n, () => 4 * random() - 2);
    const shift = side * (0.55 + 1.45 * random()) - height(normal, b, x);
    return x.map((entry, i) => entry + shift * (normal[i] as number));
  });
  return separable(random, [vector(n, () => 0), ...points], normal, b);
}

/** Two rows of whole points on the two sides of a strip as narrow as may be: the learning rule goes round several times. */
export function rowsOfPoints(random: Random, index: number): Separable {
  const side = index % 2 === 0 ? 1 : -1;
  const direction = random() < 0.5 ? 1 : -1;
  const rows = [-5, -3, 4].flatMap((along) => [1, 2].map((across) => [along, side * across]));
  const turned = (x: readonly number[]) => (index % 4 < 2 ? [...x] : x.toReversed());
  return separable(random, [[0, 0], ...rows].map(turned), turned([0, direction]), -1.5 * direction * side);
}

function separable(random: Random, points: readonly number[][], normal: readonly number[], b: number): Separable {
  const order = shuffled(random, [...points.keys()]).map((s) => points[s] as number[]);
  return { points: order, labels: order.map((x) => (height(normal, b, x) > 0 ? 1 : 0)), normal, b };
}

/** How far above the plane x lies, times the length of the normal. */
function height(normal: readonly number[], b: number, x: readonly number[]): number {
  return scalarProduct(normal, x) + b;
}

function unit(v: readonly number[]): number[] {
  const length = Math.hypot(...v);
  return v.map((entry) => entry / length);
}
