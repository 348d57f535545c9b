import type { Perceptron } from '../../../reference/perceptron.ts';
import { orderedSum } from './ordered-sum.ts';

export * from '../../../reference/perceptron.ts';

/** 1 if w.x + b > 0, and 0 otherwise, with b anywhere among the terms. */
export function perceptron({ w, b }: Perceptron, x: readonly number[]): 0 | 1 {
  return orderedSum([...w.map((weight, i) => weight * x[i]!), b]) > 0 ? 1 : 0;
}
