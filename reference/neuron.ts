import { sigmoid, sigmoidPrime } from './sigmoid.ts';
import { apply } from './tensor/apply.ts';
import { contract } from './tensor/contract.ts';
import { dimensions } from './tensor/dimensions.ts';
import { slice } from './tensor/rearrange.ts';
import { ones, zeros } from './tensor/special-tensors.ts';
import { shapeText, type Tensor } from './tensor/tensor.ts';

/** f and its gradients, each of the shape of what it belongs to. */
export interface MultivariateSigmoid {
  readonly f: Tensor /* [] */;
  readonly dw: Tensor /* [n + 1] */;
  readonly dx: Tensor /* [n] */;
}

export interface Neuron {
  readonly f: Tensor /* [] */;
  readonly dw: Tensor /* [n] */;
  readonly dx: Tensor /* [n] */;
  readonly db: Tensor /* [] */;
}

/**
 * f = 1 / (1 + e^-z) with z = w_0 x_0 + ... + w_(n-1) x_(n-1) + w_n, and backprop through it: df/dz = sigma'(z), and then
 * df/dw_i = sigma'(z) x_i, df/dw_n = sigma'(z) and df/dx_i = sigma'(z) w_i.
 *
 * Shapes: x in R^n, w in R^(n + 1); dw is like w, dx like x, f has shape `[]`.
 * Errors: where w has not one entry more than x.
 * Source: lecture, "Multivariate sigmoid", from n = 2 to any n.
 * Example: w = (2, -3, -3), x = (-1, -2) has z = 1, f = 0.7311, dw = (-0.1966, -0.3932, 0.1966), dx = (0.3932, -0.5898), rounded.
 */
export function multivariateSigmoid(w: Tensor, x: Tensor): MultivariateSigmoid {
  const { n } = dimensions({ x }, { x: ['n'] });
  if (w.shape.length !== 1 || w.shape[0] !== n + 1) {
    throw new Error(
      `w has shape ${shapeText(w.shape)} and should have [${n + 1}]: an entry for each of x, and the bias`,
    );
  }
  const inputs = append(x, ones([])); // the bias is a weight whose input is always 1
  const z = contract(w, inputs, 1);
  const slope = apply(z, sigmoidPrime);
  return { f: apply(z, sigmoid), dw: contract(slope, inputs, 0), dx: contract(slope, allButLast(w), 0) };
}

/**
 * f = sigma(v2) with v1 = x^T w and v2 = v1 + b, and backprop through it:
 * grad_w f = sigma'(v2) x, grad_x f = sigma'(v2) w, df/db = sigma'(v2), where sigma'(v2) = sigma(v2) (1 - sigma(v2)).
 *
 * Shapes: w and x in R^n, b of shape `[]`; dw, dx and db likewise, f has shape `[]`.
 * Errors: where the shapes do not fit each other.
 * Source: lecture, "Vectorized backprop case study", without the factor -1 on the slide, which no edge of the graph has.
 */
export function neuron(w: Tensor, x: Tensor, b: Tensor): Neuron {
  const { n } = dimensions({ w, x, b }, { w: ['n'], x: ['n'], b: [] });
  const { f, dw, dx } = multivariateSigmoid(append(w, b), x);
  return { f, dw: allButLast(dw), dx, db: slice(dw, n) };
}

/** The vector a with one entry more. */
function append(a: Tensor, last: Tensor): Tensor {
  const result = zeros([a.data.length + 1]);
  result.data.set([...a.data, ...last.data]);
  result.roundoff.set([...a.roundoff, ...last.roundoff]);
  return result;
}

function allButLast(a: Tensor): Tensor {
  const result = zeros([a.data.length - 1]);
  result.data.set(a.data.subarray(0, -1));
  result.roundoff.set(a.roundoff.subarray(0, -1));
  return result;
}
