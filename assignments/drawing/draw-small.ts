import type { Oracle, Random, Small } from '../../graders/contract/assignment.ts';
import type { Expected } from '../../graders/contract/expected.ts';
import type { Argument } from '../../graders/contract/value.ts';

/**
 * One small call for each of some sizes. Its numbers are drawn again until the right answer shows something: no part of it is
 * zero altogether.
 */
export function drawSmall<Size>(
  answer: Oracle[string] | undefined,
  sizes: readonly Size[],
  draw: (random: Random, size: Size, index: number) => readonly Argument[],
): Small {
  return {
    count: sizes.length,
    draw: (random, index) => {
      const size = sizes[index];
      if (size === undefined || !answer) throw new RangeError(`there is no small case ${index}`);
      let args = draw(random, size, index);
      while (isBlind(answer(...args))) args = draw(random, size, index);
      return { kind: 'call', arguments: args };
    },
  };
}

/** What is left of 0 when numbers of the size of 1 cancel. */
const rounding = 1e-9;

function isBlind(answer: Expected): boolean {
  switch (answer.kind) {
    case 'tensor':
      return answer.data.every((entry) => Math.abs(entry) <= rounding);
    case 'fields':
      return Object.values(answer.fields).some(isBlind);
    case 'list':
      return answer.items.some(isBlind);
    case 'exactly':
      return false;
  }
}
