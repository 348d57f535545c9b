import { Unit } from './lib/unit';
import { ThreeNodeNet } from './lib/three-node-net.js';

export { reduce, planesFromSplit, splitFromPlanes } from './lib/set-splitting.ts';

export function perceptron(w: number[], b: number, x: number[]) {
  return new Unit(w, b).output(x);
}

export function gate(name: 'AND' | 'OR' | 'NAND' | 'NOR') {
  switch (name) {
    case 'AND':
      return new Unit([1, 1], -1).plain();
    case 'OR':
      return new Unit([1, 1], 0).plain();
    case 'NAND':
      return gateNot(gate('AND'));
    case 'NOR':
      return gateNot(gate('OR'));
  }
}

// Whole weights allow to move the plane off the points by a half.
function gateNot({ w, b }: { w: number[]; b: number }) {
  return new Unit(
    w.map((entry) => -entry),
    -b + 0.5,
  ).plain();
}

export function xor() {
  return { hidden: [gate('AND'), gate('NOR')], output: { w: [-1, -1], b: 0.5 } };
}

export function trainPerceptron(points: number[][], labels: (0 | 1)[], maxEpochs: number) {
  const unit = new Unit(new Array(points[0].length).fill(0), 0);
  for (let epoch = 0; epoch < maxEpochs; epoch++) {
    if (unit.learn(points, labels) === 0) return unit.plain();
  }
  return null;
}

export function verify(
  points: number[][],
  labels: (1 | -1)[],
  p1: { a: number[]; a0: number },
  p2: { a: number[]; a0: number },
) {
  return new ThreeNodeNet(p1, p2).fits(points, labels);
}
