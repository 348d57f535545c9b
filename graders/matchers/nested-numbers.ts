import type { Numbers } from './read-numbers.ts';

type Nested = number | Nested[];

/** A fresh nested array of the numbers, or the number alone where the shape is `[]`. */
export function nestedNumbers({ shape, data }: Numbers): Nested {
  let at = 0;
  const build = (depth: number): Nested => {
    if (depth === shape.length) return data[at++] as number;
    return Array.from({ length: shape[depth] as number }, () => build(depth + 1));
  };
  return build(0);
}
