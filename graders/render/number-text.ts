/**
 * A number as a student would write it, with at most `digits` significant digits.
 *
 * Numbers: integers below 1e15 are written out; -0, NaN and the infinities by name.
 * Example: `numberText(-0.10279123) === '-0.102791'`
 */
export function numberText(value: number, digits = 6): string {
  if (Object.is(value, -0)) return '-0';
  if (!Number.isFinite(value)) return String(value);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  return String(Number(value.toPrecision(digits)));
}

/**
 * Two different numbers in one notation, with as many digits as it takes to tell them apart.
 *
 * Example: `numberPairText(0.1, 0.1 + 2e-9)` gives `['0.1', '0.100000002']`
 */
export function numberPairText(a: number, b: number): [string, string] {
  for (let digits = 6; digits < 17; digits++) {
    const pair: [string, string] = [numberText(a, digits), numberText(b, digits)];
    if (pair[0] !== pair[1]) return pair;
  }
  return [String(a), String(b)];
}

/** An error or a bound: two digits and a power of ten are enough. */
export function sizeText(value: number): string {
  if (!Number.isFinite(value) || value === 0) return String(value);
  return value.toExponential(1);
}

/** Points: at most two decimals, none where they are zeros. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100);
}
