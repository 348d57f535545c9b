import type { Random } from '../../graders/contract/assignment.ts';

/** Uniform in [low, high), and at least a tenth of `high` away from 0, so that no factor is lost by being tiny. */
export function real(random: Random, high = 1.5): number {
  const magnitude = high * (0.1 + 0.9 * random());
  return random() < 0.5 ? -magnitude : magnitude;
}

/** A whole number from low to high, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function vector(length: number, entry: () => number): number[] {
  return Array.from({ length }, entry);
}

export function matrix(rows: number, columns: number, entry: () => number): number[][] {
  return Array.from({ length: rows }, () => vector(columns, entry));
}

/** The numbers in another order (Fisher and Yates). */
export function shuffled(random: Random, numbers: readonly number[]): number[] {
  const result = [...numbers];
  for (let i = result.length - 1; i > 0; i--) {
    const j = integer(random, 0, i);
    [result[i], result[j]] = [result[j] as number, result[i] as number];
  }
  return result;
}
