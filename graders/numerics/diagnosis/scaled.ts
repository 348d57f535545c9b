import type { Expected } from '../../contract/expected.ts';

/**
 * An answer with every number in it multiplied by a factor.
 *
 * Numbers: the rounding bound grows by the multiplication's own, and by that of the factor. An infinite factor leaves no
 * finite number, and so no rounding.
 */
export function scaled(answer: Expected, factor: number): Expected {
  switch (answer.kind) {
    case 'exactly':
      return answer;
    case 'list':
      return { ...answer, items: answer.items.map((item) => scaled(item, factor)) };
    case 'fields': {
      const fields = Object.entries(answer.fields).map(([name, field]) => [name, scaled(field, factor)] as const);
      return { ...answer, fields: Object.fromEntries(fields) };
    }
    case 'tensor': {
      const data = answer.data.map((entry) => factor * entry);
      const size = Math.abs(factor);
      const roundoff = answer.roundoff.map((bound, i) => {
        const grown = size * bound + 2 * Math.abs(data[i] as number);
        return Number.isFinite(grown) ? grown : 0;
      });
      return { ...answer, data, roundoff };
    }
  }
}
