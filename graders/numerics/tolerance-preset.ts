import type { RubricTolerance, ToleranceName } from '../contract/rubric.ts';
import type { Tolerance } from '../contract/tolerance.ts';

/**
 * The tolerances that a rubric may name.
 *
 * Numbers: 64 roundoffs is what no correct float64 program came near (the worst of six million entries needed 0.41 of
 * *one*), while the weakest conceptual mistake lies some 1e7 bounds away on well-drawn cases. `float32` is the same with
 * its unit roundoff 2^-24. `loose` is for results of an iteration that the student may stop, e.g. eigenvalues.
 * The absolute part only keeps underflow from asking for more digits than there are.
 */
const presets: Readonly<Record<ToleranceName, Tolerance>> = {
  exact: { roundoffs: 0, relative: 0, absolute: 0 },
  float64: { roundoffs: 64, relative: 0, absolute: 1e-290 },
  float32: { roundoffs: 64 * 2 ** 29, relative: 0, absolute: 1e-37 },
  loose: { roundoffs: 64, relative: 1e-6, absolute: 1e-12 },
};

/**
 * Resolves what a rubric says into numbers; numbers given there stand beside those of `float64`.
 *
 * Example: `toleranceFor({ relative: 1e-9, because: 'found by iteration' }).roundoffs === 64`
 */
export function toleranceFor(named: RubricTolerance = 'float64'): Tolerance {
  if (typeof named === 'string') return presets[named];
  if ('name' in named) return presets[named.name];
  const { roundoffs, relative, absolute } = named;
  const { float64 } = presets;
  return {
    roundoffs: roundoffs ?? float64.roundoffs,
    relative: relative ?? float64.relative,
    absolute: absolute ?? float64.absolute,
  };
}
