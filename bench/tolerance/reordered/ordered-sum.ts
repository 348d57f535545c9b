import { below } from './chance.ts';

/** Ways to add numbers up, all of them right. */
const orders: readonly ((terms: number[]) => number)[] = [
  forwards,
  backwards,
  (terms) => pairwise(terms, 0, terms.length),
  compensated,
  (terms) => forwards(shuffle(terms)),
  (terms) => forwards(terms.sort((a, b) => Math.abs(a) - Math.abs(b))),
  inFourLanes,
];

/** The sum of finite terms in an order that is drawn; afterwards they stand in `terms` in any order. */
export function orderedSum(terms: number[]): number {
  return (orders[below(orders.length)] as (terms: number[]) => number)(terms);
}

function forwards(terms: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += terms[i] as number;
  return sum;
}

function backwards(terms: readonly number[]): number {
  let sum = 0;
  for (let i = terms.length - 1; i >= 0; i--) sum += terms[i] as number;
  return sum;
}

function pairwise(terms: readonly number[], start: number, end: number): number {
  if (end - start === 1) return terms[start] as number;
  if (end === start) return 0;
  const middle = (start + end) >> 1;
  return pairwise(terms, start, middle) + pairwise(terms, middle, end);
}

/** Kahan's summation. */
function compensated(terms: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const corrected = (terms[i] as number) - lost;
    const next = sum + corrected;
    lost = next - sum - corrected;
    sum = next;
  }
  return sum;
}

/** As a vectorised loop adds. */
function inFourLanes(terms: readonly number[]): number {
  const lanes = [0, 0, 0, 0];
  for (let i = 0; i < terms.length; i++) (lanes[i % 4] as number) += terms[i] as number;
  return pairwise(lanes, 0, 4);
}

function shuffle(terms: number[]): number[] {
  for (let i = terms.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const moved = terms[i] as number;
    terms[i] = terms[j] as number;
    terms[j] = moved;
  }
  return terms;
}
