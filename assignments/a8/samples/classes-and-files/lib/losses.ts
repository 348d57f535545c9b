import type { Head, Vector } from './types';

export const squaredError: Head = {
  outputs: (o) => o,
  loss: (o, y) => o.reduce((sum, f, l) => sum + (f - y[l]) ** 2, 0),
  slope: (o, y) => o.map((f, l) => 2 * (f - y[l])),
};

/** log(sum of e^o), without overflow. */
function logTotal(o: Vector): number {
  const largest = Math.max(...o);
  return largest + Math.log(o.reduce((sum, entry) => sum + Math.exp(entry - largest), 0));
}

export const crossEntropy: Head = {
  outputs: (o) => o.map((entry) => Math.exp(entry - logTotal(o))),
  loss: (o, y) => {
    const total = logTotal(o);
    return o.reduce((sum, entry, l) => sum + y[l] * (total - entry), 0);
  },
  slope: (o, y) => {
    const total = logTotal(o);
    return o.map((entry, l) => Math.exp(entry - total) - y[l]);
  },
};
