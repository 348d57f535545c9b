import type { Assignment } from '../../graders/contract/assignment.ts';
import { type Axes, contract } from '../../reference/tensor/contract.ts';
import { multiIndices } from '../../reference/tensor/multi-indices.ts';
import { column, slice, stack } from '../../reference/tensor/rearrange.ts';
import { ones } from '../../reference/tensor/special-tensors.ts';
import type { Tensor } from '../../reference/tensor/tensor.ts';
import { changedAnswers } from '../drawing/changed-answers.ts';
import { answersOf, type Formulas, rightFormulas } from './oracle.ts';

/** With N the last axis of a meets the first of b, the last but one the second, ... */
const crosswise: Formulas['tensordot'] = (a, b, axes) => {
  if (typeof axes !== 'number') return contract(a, b, axes);
  const axesB = Array.from({ length: axes }, (_, i) => i);
  return contract(a, b, [axesB.map((i) => a.shape.length - 1 - i), axesB]);
};

const exchanged = (axes: Axes, { shape }: Tensor): Axes => {
  if (typeof axes !== 'number') return [axes[1], axes[0]];
  const paired = Array.from({ length: axes }, (_, i) => i);
  return [paired, paired.map((i) => shape.length - axes + i)];
};

/** A number is treated as a vector of one. */
const inBrackets = (t: Tensor): Tensor => (t.shape.length === 0 ? stack([t]) : t);

/** The term of the last k alone, where the sum over all k is asked for. */
const lastTerm: Formulas['contract'] = (dfdh, dhdw) => {
  const k = dhdw.shape[0]! - 1;
  return contract(column(dfdh, k), slice(dhdw, k), 0);
};

/** Order of two indices when both are written as text. */
const asText = (one: readonly number[], other: readonly number[]) => (String(one) < String(other) ? -1 : 1);

const changed: Readonly<Record<string, Partial<Formulas>>> = {
  'shape-from-the-inside': { shape: ({ shape }) => [...shape].reverse() },
  'number-as-a-vector-of-one': {
    shape: (t) => inBrackets(t).shape,
    tensordot: (a, b, axes) => inBrackets(contract(a, b, axes)),
  },
  'first-index-fastest': {
    multiIndex: (shape) => multiIndices([...shape].reverse()).map((index) => [...index].reverse()),
  },
  'counted-from-one': { multiIndex: (shape) => multiIndices(shape).map((index) => index.map((i) => i + 1)) },
  'one-index-too-many': { multiIndex: (shape) => multiIndices(shape.map((length) => length + 1)) },
  'one-array-for-all-indices': { multiIndex: (shape) => multiIndices(shape).map(() => shape) },
  'sorted-as-text': { multiIndex: (shape) => multiIndices(shape).sort(asText) },
  'axes-paired-crosswise': { tensordot: crosswise },
  'axes-of-b-first': { tensordot: (a, b, axes) => contract(b, a, exchanged(axes, a)) },
  'last-term-only': { contract: lastTerm },
  'weights-forgotten': { contract: (dfdh, dhdw) => contract(ones(dfdh.shape), dhdw, 1) },
};

/** The wrong formulas that `rubrics/a5.yaml` has a sentence for. */
export const misconceptions: Assignment['misconceptions'] = Object.fromEntries(
  Object.entries(changed).map(([name, formulas]) => [name, changedAnswers(answersOf, rightFormulas, formulas)]),
);
