import type { Small } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';

/** Small cases that are written down, the smallest first: the arguments of each call. */
export function smallCalls(calls: readonly (readonly Argument[])[]): Small {
  return { count: calls.length, draw: (_, index) => ({ kind: 'call', arguments: calls[index] ?? [] }) };
}
