import type { DrawnLearning, DrawnRestart, Random } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import { integer } from '../drawing/draw.ts';

type Data = Pick<DrawnRestart, 'X' | 'Y' | 'points' | 'classes'>;

/** Points of the plane, each with its class 0 or 1. */
interface Labelled {
  readonly points: readonly (readonly [number, number])[];
  readonly classes: readonly number[];
}

/** The four points of XOR are all there is: they are learned and asked for. */
export function drawXor(random: Random, { hidden, learns }: Network): DrawnLearning {
  const corners: Labelled['points'] = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ];
  const xor = { points: corners, classes: [0, 1, 1, 0] };
  return drawLearning(random, 'trainNN1', { hidden, learns }, () => dataOf(xor, xor, learns));
}

/** Each restart has half moons of its own. */
export function drawMoons(random: Random, { hidden, learns }: Network): DrawnLearning {
  return drawLearning(random, 'trainNN2', { hidden, learns }, () => {
    // Evenly spread over the moons, so that few points suffice to learn them; the unseen ones lie anywhere.
    const seen = moons(random, 12, (i) => (i + random()) / 12);
    return dataOf(seen, moons(random, 100, random), learns);
  });
}

function drawLearning(
  random: Random,
  train: string,
  { hidden, learns }: Pick<Network, 'hidden' | 'learns'>,
  data: () => Data,
): DrawnLearning {
  const { widths, alphas, steps, accuracy } = learns;
  const restarts = alphas.map((alpha) => ({ seed: integer(random, 0, 2 ** 31 - 1), ...data(), alpha, steps }));
  return { kind: 'learning', init: 'init', train, widths, hidden, accuracy, restarts };
}

function dataOf(seen: Labelled, asked: Labelled, { widths }: Network['learns']): Data {
  const k = widths.at(-1) as number;
  const target = (each: number, output: number) => (k === 1 ? each : Number(each === output));
  return {
    X: [0, 1].map((axis) => seen.points.map((point) => point[axis] as number)),
    Y: Array.from({ length: k }, (_, output) => seen.classes.map((each) => target(each, output))),
    points: asked.points,
    classes: asked.classes,
  };
}

/**
 * Two half circles of radius 2 that reach into each other, `each` points on either, with normal noise; in turn from one and
 * the other. `along` says how far along its half circle a point stands.
 */
function moons(random: Random, each: number, along: (i: number) => number): Labelled {
  const classes = Array.from({ length: 2 * each }, (_, i) => i % 2);
  const points = classes.map((moon, i): [number, number] => {
    const angle = Math.PI * along(Math.floor(i / 2));
    const upper = [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25] as const;
    const [x, y] = moon === 0 ? upper : [-upper[0], -upper[1]];
    return [2 * (x + 0.04 * normal(random)), 2 * (y + 0.04 * normal(random))];
  });
  return { points, classes };
}

/** Source: Box and Muller, A note on the generation of random normal deviates (1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
