import { scale } from '../../reference/tensor/arithmetic.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { slice, stack } from '../../reference/tensor/rearrange.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import type { ScalarFunction } from './scalar-functions.ts';

/** Something done to one entry of a gradient, in text and in value. */
interface Fault {
  readonly text: (slope: string) => string;
  readonly value: (slope: Tensor) => Tensor;
}

const slip = (relative: string): Fault => ({
  text: (slope) => `(1 + ${relative}) * (${slope})`,
  value: (slope) => scale(1 + Number(relative), slope),
});

const faults = {
  none: { text: (slope) => slope, value: (slope) => slope },
  sign: { text: (slope) => `-(${slope})`, value: (slope) => scale(-1, slope) },
  double: { text: (slope) => `2 * (${slope})`, value: (slope) => scale(2, slope) },
  notANumber: { text: () => 'NaN', value: () => tensor(Number.NaN) },
  'slip 1e-2': slip('1e-2'),
  'slip 1e-3': slip('1e-3'),
  'slip 1e-4': slip('1e-4'),
  'slip 1e-5': slip('1e-5'),
} satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;

const [before, between, after] = ['(x) => [', ', ', ']'];

/** The text of the gradient of f with a fault in each entry, most of them 'none'. Shapes: n names. */
export function plantedGradient({ slopes }: ScalarFunction, names: readonly FaultName[]): string {
  const entries = slopes.map((slope, i) => faults[names[i] as FaultName].text(slope));
  return `${before}${entries.join(between)}${after}`;
}

/**
 * The same gradient on tensors, from its text.
 *
 * Errors: a text that is no planted gradient of f.
 */
export function plantedGradientOf(f: ScalarFunction, source: string): (x: Tensor) => Tensor {
  const entries = source.slice(before.length, -after.length).split(between);
  const planted = f.slopes.map((slope, i) => Object.values(faults).find(({ text }) => text(slope) === entries[i]));
  return (x) => {
    const right = f.gradient(x);
    return stack(
      planted.map((fault, i) => {
        if (!fault) throw new Error(`a3 has no gradient ${source} of ${f.source}`);
        return fault.value(slice(right, i));
      }),
    );
  };
}
