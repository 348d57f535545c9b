import type { Network } from '../../graders/contract/rubric.ts';
import { type Layer, passThrough } from './pass-through.ts';

/** Of what moves a pre-activation by 1, and of what moves one onto the kink of its ReLU. */
const [shareOfOne, shareOfMargin] = [1 / 8, 0.45];

/** Beyond it, rounding in the logits covers what a loss of their differences shows. */
const largestLogit = 100;

/**
 * The widest step to move a weight of a net by, for numerical derivatives: small beside the sizes at which its functions bend,
 * and never across the kink of a ReLU. 0 where no step will do: where ReLUs meet whole numbers, which may put the kink on
 * the very point, for a wrong formula too if not for the right one, and where logits are huge.
 *
 * Numbers: a weight of layer l moves the pre-activations of layer l by its input, and those of the layers above by at most the
 * row sums of |W| as much, since no activation is steeper than 1.
 */
export function firstStepFor(layers: readonly Layer[], hidden: Network['hidden'], X: number[][]): number {
  const { H, V } = passThrough(layers, hidden, X);
  let [step, reach] = [shareOfOne, 0];
  for (const [l, { W }] of layers.entries()) {
    const inputs = (H[l] ?? []).flat().map(Math.abs);
    const preActivations = (V[l] ?? []).flat();
    const rowSums = W.map((row) => row.reduce((sum, weight) => sum + Math.abs(weight), 0));
    reach = Math.max(1, ...inputs, reach * Math.max(...rowSums));
    step = Math.min(step, shareOfOne / reach);
    if (hidden[l] === 'relu') {
      if (preActivations.every(Number.isInteger)) return 0;
      step = Math.min(step, (shareOfMargin * Math.min(...preActivations.map(Math.abs))) / reach);
    }
    if (!hidden[l] && preActivations.some((logit) => Math.abs(logit) > largestLogit)) return 0;
  }
  return step;
}
