import type { Activation } from './types';

export const sigmoid: Activation = {
  value: (v) => 1 / (1 + Math.exp(-v)),
  slope: (v) => sigmoid.value(v) * sigmoid.value(-v),
};

export const relu: Activation = {
  value: (v) => (v > 0 ? v : 0),
  slope: (v) => (v > 0 ? 1 : 0),
};
