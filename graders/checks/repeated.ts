import type { Finding } from '../contract/finding.ts';
import type { Observation, Returned } from '../contract/observation.ts';
import { firstDifference } from '../numerics/first-difference.ts';

/**
 * What tells a call from the same call made again: nothing (`undefined`), another value, or no value.
 *
 * Time, memory and the like are used up by all calls together: whichever of them meets the end says nothing about what a function
 * keeps, so that such an end is told as what it is. Operations are counted for each call and are the same each time.
 */
export function repeated(first: Returned, again: Observation): Finding | undefined {
  if (again.outcome === 'returned')
    return firstDifference(first.value, again.value) && { kind: 'not-repeatable', second: 'another-value' };
  const isOfTheWholeRun = again.outcome === 'not-run' || (again.outcome === 'stopped' && again.limit !== 'operations');
  return isOfTheWholeRun ? { kind: 'no-value', observation: again } : { kind: 'not-repeatable', second: 'no-value' };
}
