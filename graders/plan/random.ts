import seedrandom from 'seedrandom';
import type { Random } from '../contract/assignment.ts';

/**
 * A stream of uniform numbers in [0, 1) that belongs to one name, e.g. seed, assignment, criterion, family and index: a new
 * case draws from a stream of its own, and never moves the inputs of an old one.
 *
 * Example: `random('public', 'a6', 'forward', 'general', 3)` is the same stream everywhere and always.
 */
export function random(...name: readonly (string | number)[]): Random {
  const stream = seedrandom(JSON.stringify(name));
  return () => stream();
}
