import { exponential } from './exponential.ts';
import { apply } from './tensor/apply.ts';
import { subtract } from './tensor/arithmetic.ts';
import { contract } from './tensor/contract.ts';
import { diagonal } from './tensor/diagonal.ts';
import { zeros } from './tensor/special-tensors.ts';
import { entryCount, shapeText, type Tensor } from './tensor/tensor.ts';

/**
 * log P_l = o_l - log(sum over j of e^(o_j)), along the first axis: for a vector of logits, or for each column of k x t logits.
 *
 * Shapes: as the logits O.
 * Numbers: computed as (o_l - M) - log(sum over j of e^(o_j - M)) with the largest logit M, so that nothing overflows. The
 * bound is for every stable formulation: with S = log(sum over j of e^(o_j)), to subtract S from o_l costs |S| + |log P_l|,
 * errors of the logits pass on e_l + (sum over j of P_j e_j), and exponentials and their sum at most 2 k + 4.
 * Errors: where there is no logit to take the logarithm of.
 * Source: the normalised output of the lecture's "Another loss - Cross entropy loss", as its logarithm.
 */
export function logSoftmax(O: Tensor): Tensor {
  const [k = 0] = O.shape;
  if (k === 0) throw new Error(`softmax: there are no logits in shape ${shapeText(O.shape)}`);
  const t = entryCount(O.shape.slice(1));
  const result = zeros(O.shape);
  for (let s = 0; s < t; s++) {
    const entries = Array.from({ length: k }, (_, l) => l * t + s);
    const largest = Math.max(...entries.map((at) => O.data[at]!));
    const exponentials = entries.map((at) => Math.exp(O.data[at]! - largest));
    const total = exponentials.reduce((sum, term) => sum + term, 0);
    const inherited = entries.reduce((sum, at, l) => sum + (exponentials[l]! / total) * O.roundoff[at]!, 0);
    const logTotal = Math.log(total);
    for (const at of entries) {
      const value = O.data[at]! - largest - logTotal;
      const own = Math.abs(value) + Math.abs(largest + logTotal) + 2 * k + 4;
      result.data[at] = value;
      result.roundoff[at] = O.roundoff[at]! + inherited + own;
    }
  }
  return result;
}

/**
 * P_l = e^(o_l) / (sum over j of e^(o_j)), along the first axis: positive numbers that add up to 1.
 *
 * Shapes: as the logits O: a vector, or k x t with one column for each example.
 * Numbers: finite for all finite logits; a P_l below 1e-308 loses its digits and then vanishes.
 * Errors: as for `logSoftmax`.
 * Example: `softmax(tensor([0, 0]))` is (0.5, 0.5), and so is `softmax(tensor([1e4, 1e4]))`.
 */
export function softmax(O: Tensor): Tensor {
  return apply(logSoftmax(O), exponential);
}

/**
 * The Jacobian of softmax, dP_l/do_j = P_l (1 - P_l) if l = j and -P_l P_j otherwise: diag(P) - P P^T.
 *
 * Shapes: o in R^k, the Jacobian is k x k. Errors: where o is no vector, and as for `softmax`.
 */
export function softmaxJacobian(o: Tensor): Tensor {
  const P = softmax(o);
  return subtract(diagonal(P), contract(P, P, 0));
}
