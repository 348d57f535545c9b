import { describe, expect, test } from '@jest/globals';
import { random } from '../../graders/plan/random.ts';
import { backprop, evaluate, type PerNode } from '../../reference/computational-graph.ts';
import { pathSum, paths } from '../../reference/graph-paths.ts';
import { numericalTensor } from '../../reference/numerical-tensor.ts';
import { add, scale } from '../../reference/tensor/arithmetic.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { slice } from '../../reference/tensor/rearrange.ts';
import { type Tensor, unitRoundoff } from '../../reference/tensor/tensor.ts';
import { disagreement } from '../../reference/testing/disagreement.ts';
import { type DrawnGraph, drawIntegers, drawReals } from './draw-graph.ts';

const drawMany = (draw: typeof drawReals, name: string) =>
  Array.from({ length: 60 }, (_, index) => draw(random('test', name, index), index));

const integers = drawMany(drawIntegers, 'integers');
const reals = drawMany(drawReals, 'reals');

function solved({ graph, inputs }: DrawnGraph): { values: PerNode; derivatives: PerNode } {
  const tensors = tensorsOf(inputs);
  return { values: evaluate(graph, tensors), derivatives: backprop(graph, tensors) };
}

const tensorsOf = (inputs: DrawnGraph['inputs']) =>
  Object.fromEntries(Object.entries(inputs).map(([id, value]) => [id, tensor(value)]));

describe.each([
  ['drawIntegers', integers],
  ['drawReals', reals],
])('%s', (_, drawn) => {
  test('every landmark is what it is called', () => {
    for (const { graph, landmarks } of drawn) {
      const { repeated, shared, dead, output } = landmarks;
      expect(graph.some(({ args }) => args.length === 2 && args.every((id) => id === repeated))).toBe(true);
      expect(paths(graph, repeated).length).toBeGreaterThan(0);
      expect(new Set(paths(graph, shared).map((path) => path[1])).size).toBeGreaterThan(1);
      expect(graph.find(({ id }) => id === shared)?.args).not.toHaveLength(0);
      expect(paths(graph, dead)).toEqual([]);
      expect(graph.some(({ args }) => args.includes(dead))).toBe(true);
      expect(graph.at(-1)?.id).toBe(output);
    }
  });

  test('the slope from the repeated argument is felt at the output, and so are two ways from the shared node', () => {
    for (const each of drawn) {
      const { graph, landmarks } = each;
      const { values, derivatives } = solved(each);
      const square = graph.find(({ args: [a, b] }) => a === landmarks.repeated && b === a)!;
      expect(derivatives.get(square.id)!.data[0]! * values.get(landmarks.repeated)!.data[0]!).not.toBe(0);
      const live = graph.filter(
        ({ id, args }) => args.includes(landmarks.shared) && derivatives.get(id)!.data[0] !== 0,
      );
      expect(live.length).toBeGreaterThan(1);
    }
  });

  test('the sum over paths is backprop, from every node', () => {
    for (const each of drawn) {
      const { derivatives } = solved(each);
      for (const { id } of each.graph) {
        const summed = pathSum(each.graph, tensorsOf(each.inputs), id);
        expect(disagreement(derivatives.get(id)!, summed)).toBeLessThanOrEqual(1);
      }
    }
  });
});

test('drawIntegers: every value and derivative is whole, and one input is 0', () => {
  for (const each of integers) {
    const { values, derivatives } = solved(each);
    const numbers = [...values.values(), ...derivatives.values()].map(({ data }) => data[0]);
    expect(numbers.filter((value) => !Number.isInteger(value))).toEqual([]);
    expect(Object.values(each.inputs).filter((value) => value === 0)).toHaveLength(1);
  }
});

test('drawIntegers: some ReLU stands exactly at its kink', () => {
  const atKink = integers.filter((each) => {
    const { values } = solved(each);
    return each.graph.some(({ op, args: [a] }) => op === 'relu' && values.get(a!)!.data[0] === 0);
  });
  expect(atKink.length).toBeGreaterThan(0);
});

test('drawReals: nothing comes near a kink, a pole or an overflow', () => {
  for (const each of reals) {
    const { values } = solved(each);
    for (const { op, args } of each.graph) {
      const a = Math.abs(values.get(args[0] ?? '')?.data[0] ?? 1);
      if (op === 'relu') expect(a).toBeGreaterThanOrEqual(0.05);
      if (op === 'reciprocal') expect(a).toBeGreaterThanOrEqual(0.3);
      if (op === 'exp') expect(a).toBeLessThanOrEqual(3);
      if (op === 'sigmoid') expect(a).toBeLessThanOrEqual(5);
    }
  }
});

test('drawReals: the broad and the deep graphs hold every operation', () => {
  for (const { graph } of reals.filter((_, index) => index % 3 !== 1)) {
    expect(new Set(graph.map(({ op }) => op)).size).toBe(11);
  }
});

test('drawReals: backprop to the inputs is what central differences approach', () => {
  for (const each of reals.filter((_, index) => index % 3 !== 1)) {
    const ids = Object.keys(each.inputs);
    const W = tensor(Object.values(each.inputs));
    const output = (moved: Tensor) => {
      const inputs = Object.fromEntries(ids.map((id, i) => [id, slice(moved, i)]));
      return evaluate(each.graph, inputs).get(each.landmarks.output)!;
    };
    const central = (h: number) => scale(0.5, add(numericalTensor(output, W, h), numericalTensor(output, W, -h)));
    const [coarse, fine] = [central(2 ** -17), central(2 ** -18)];
    const { derivatives } = solved(each);
    ids.forEach((id, i) => {
      const analytic = derivatives.get(id)!.data[0]!;
      // The error falls to a quarter from one step to the next, so it is at most a third of what lies between them.
      const truncation = Math.abs(coarse.data[i]! - fine.data[i]!);
      const rounding = unitRoundoff * (coarse.roundoff[i]! + fine.roundoff[i]!);
      expect(Math.abs(analytic - fine.data[i]!)).toBeLessThanOrEqual(truncation + rounding);
      expect(truncation + rounding).toBeLessThanOrEqual(1e-4 * (1 + Math.abs(analytic)));
    });
  }
});
