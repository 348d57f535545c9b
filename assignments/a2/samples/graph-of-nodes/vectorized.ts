import { timesTransposed } from './lib/matrix';
import { Affine, type Node, Sigmoid } from './nodes.js';

export { sigmoid } from './lib/sigmoid.ts';

/** Runs forward through the nodes, and back with df/df = 1. */
function backprop(nodes: Node[], start: number[]) {
  const f = nodes.reduce((value, node) => node.forward(value), start)[0];
  let gradient = [1];
  for (const node of [...nodes].reverse()) gradient = node.backward(gradient);
  return { f, dx: gradient };
}

export function neuron(w: number[], x: number[], b: number) {
  const affine = new Affine([w], [b]);
  const { f, dx } = backprop([affine, new Sigmoid()], x);
  return { f, dw: affine.gradientOfW[0], dx, db: affine.gradientOfB[0] };
}

export function multivariateSigmoid(w: number[], x: number[]) {
  const weights = [...w];
  const bias = weights.pop();
  if (bias === undefined || weights.length !== x.length) throw new Error('one weight for each input, and a bias');
  const { f, dw, dx, db } = neuron(weights, x, bias);
  return { f, dw: dw.concat(db), dx };
}

export function sigmoidJacobian(v: number[]) {
  const node = new Sigmoid();
  node.forward(v);
  return v.map((_, i) => node.backward(v.map((_, j) => (i === j ? 1 : 0))));
}

export function affineJacobian(W: number[][], x: number[], b: number[]) {
  const unit = (l: number) => b.map((_, i) => (i === l ? 1 : 0));
  const edges = b.map((_, l) => {
    const node = new Affine(W, b);
    node.forward(x);
    return { dx: node.backward(unit(l)), dW: node.gradientOfW, db: node.gradientOfB };
  });
  return { dx: edges.map((e) => e.dx), dW: edges.map((e) => e.dW), db: edges.map((e) => e.db) };
}

export function pullback(J: number[][], v: number[]) {
  if (J.length !== v.length || J.some((row) => row.length !== J[0].length)) throw new Error('shapes do not fit');
  return timesTransposed(J, v);
}
