import type { DrawnCall, Family, Random } from '../../graders/contract/assignment.ts';
import { integer, real, vector } from '../drawing/draw.ts';
import { scalarProduct } from './scalar-product.ts';

/**
 * Small whole numbers and halves, so that every sum is exact: in every third case the point lies on the plane, in the others
 * half a unit or more above or below it.
 */
const integers: Family = (random, index): DrawnCall => {
  const n = 2 + (index % 3);
  const w = vector(n, () => nonZero(random));
  const x = vector(n, () => integer(random, -3, 3));
  const activation = [0.5, 0, -0.5][index % 3] as number;
  return { kind: 'call', arguments: [w, activation - scalarProduct(w, x), x] };
};

/**
 * Reals, the output 1 and 0 in turn, at least 0.1 off the plane. One term is decisive, b or one of the products: without it, or
 * with its sign turned round, the output is the other one.
 */
const reals: Family = (random, index): DrawnCall => {
  const n = 2 + (Math.floor(index / 2) % 4);
  const sign = index % 2 === 0 ? 1 : -1;
  const w = vector(n, () => real(random));
  const x = vector(n, () => real(random));
  // All other terms come to `rest`, whose sign is not that of the activation.
  const rest = -sign * (0.2 + random());
  const decisive = sign * (0.1 + random()) - rest;
  const term = [n, n - 1, 0, Math.floor(n / 2)][Math.floor(index / 2) % 4] as number;
  if (term === n) {
    x[0] = (rest - scalarProduct(w.slice(1), x.slice(1))) / (w[0] as number);
    return { kind: 'call', arguments: [w, decisive, x] };
  }
  x[term] = 0;
  const b = rest - scalarProduct(w, x);
  x[term] = decisive / (w[term] as number);
  return { kind: 'call', arguments: [w, b, x] };
};

export const perceptronFamilies = { integers, reals } satisfies Record<string, Family>;

function nonZero(random: Random): number {
  return integer(random, 1, 3) * (random() < 0.5 ? 1 : -1);
}
