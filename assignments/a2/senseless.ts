import type { Family } from '../../graders/contract/assignment.ts';
import { drawIntegers as drawMap } from './draw-affine.ts';
import { drawIntegers as drawNeuron } from './draw-neuron.ts';

/** Ways in which w and x cannot fit each other. */
const neuronMisfits: readonly ((w: number[], x: number[]) => { w?: number[]; x?: number[]; because: string })[] = [
  (w) => ({ w: w.slice(0, -1), because: 'w has as many entries as x, and none for the bias' }),
  (w) => ({ w: [...w, 1], because: 'w has two entries more than x' }),
  (_, x) => ({ x: x.slice(1), because: 'w has two entries more than x' }),
  (_, x) => ({ x: [...x, 1], because: 'w has as many entries as x, and none for the bias' }),
];

export const senselessMultivariateSigmoid: Family = (random, index) => {
  const drawn = drawNeuron(random);
  const [w, x] = [[...drawn.w, drawn.b], [...drawn.x]];
  const misfit = neuronMisfits[index % neuronMisfits.length] as (typeof neuronMisfits)[number];
  const { because, ...spoilt } = misfit(w, x);
  return { kind: 'refusal', sensible: [w, x], senseless: [spoilt.w ?? w, spoilt.x ?? x], because };
};

/** Ways in which a Jacobian and a vector cannot fit each other, or the Jacobian is none. */
const pullbackMisfits: readonly ((J: number[][], v: number[]) => { J?: number[][]; v?: number[]; because: string })[] =
  [
    (_, v) => ({ v: v.slice(1), because: 'v has an entry less than J has rows' }),
    (_, v) => ({ v: [...v, 1], because: 'v has an entry more than J has rows' }),
    (J) => ({ J: withRow(J, J.length - 1, (row) => row.slice(1)), because: 'J is ragged: its last row is shorter' }),
    (J) => ({ J: withRow(J, J.length - 1, (row) => [...row, 1]), because: 'J is ragged: its last row is longer' }),
    (J) => ({ J: withRow(J, 0, (row) => row.slice(1)), because: 'J is ragged: its first row is shorter' }),
  ];

export const senselessPullback: Family = (random, index) => {
  const { W: J, b: v } = drawMap(random, index);
  const misfit = pullbackMisfits[index % pullbackMisfits.length] as (typeof pullbackMisfits)[number];
  const { because, ...spoilt } = misfit(J, v);
  return { kind: 'refusal', sensible: [J, v], senseless: [spoilt.J ?? J, spoilt.v ?? v], because };
};

function withRow(J: number[][], i: number, change: (row: number[]) => number[]): number[][] {
  return J.map((row, at) => (at === i ? change(row) : row));
}
