import type { Random } from '../../graders/contract/assignment.ts';

/** The magnitude with either sign. */
export function signed(random: Random, magnitude: number): number {
  return random() < 0.5 ? -magnitude : magnitude;
}
