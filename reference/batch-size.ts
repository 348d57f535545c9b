import { dimensions } from './tensor/dimensions.ts';
import type { Tensor } from './tensor/tensor.ts';

/**
 * t, the number of examples of a batch.
 *
 * Shapes: the outputs and the targets Y are both k x t, one column for each example.
 * Errors: shapes that differ, and an empty batch (t = 0), which has no mean.
 */
export function batchSize(outputs: Tensor, Y: Tensor): number {
  const { t } = dimensions({ outputs, Y }, { outputs: ['k', 't'], Y: ['k', 't'] });
  if (t === 0) throw new Error('the batch is empty: the mean over 0 examples is not defined');
  return t;
}
