import type { ScaleOptions } from '@observablehq/plot';

/** Bounds of entries that ought to be zero are as small as numbers get, and would press all others together. */
const mostDecades = 20;
/** The largest one that is a number. */
const largestPower = 308;

export interface LogAxis {
  readonly scale: ScaleOptions;
  /** Where a value is drawn: zero, and what is too small to be shown, at the lower end, what is no finite number at the upper one. */
  readonly place: (value: number) => number;
}

/** A logarithmic axis for values of which some may be zero, infinite or NaN; those have no place on it but its ends. */
export function logAxis(values: readonly number[]): LogAxis {
  const logs = values.filter((value) => value > 0 && value < Number.POSITIVE_INFINITY).map(Math.log10);
  const largest = logs.length === 0 ? 0 : Math.ceil(Math.max(...logs));
  const least = logs.length === 0 ? 0 : Math.floor(Math.min(...logs));
  const upper = Math.min(largestPower, largest + (values.every(Number.isFinite) ? 0 : 1));
  const lower = Math.max(upper - mostDecades, Math.min(upper - 1, least - (values.includes(0) ? 1 : 0)));
  const [low, high] = [power(lower), power(upper)];
  const stride = Math.max(1, Math.ceil((upper - lower) / 5));
  const ticks = [];
  for (let exponent = upper; exponent >= lower; exponent -= stride) ticks.push(power(exponent));
  return {
    scale: { type: 'log', domain: [low, high], label: null, ticks, tickFormat: tickText, tickSize: 4, grid: true },
    place: (value) => (Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : high),
  };
}

/** Powers of ten as literals are read: `10 ** -5` is not always the nearest number. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

function tickText(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent >= -2 && exponent <= 3 ? String(value) : `1e${exponent}`;
}
