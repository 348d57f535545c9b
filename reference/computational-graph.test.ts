import { describe, expect, test } from '@jest/globals';
import { backprop, evaluate, type Graph, type PerNode } from './computational-graph.ts';
import { pathSum, paths } from './graph-paths.ts';
import { numericalTensor } from './numerical-tensor.ts';
import { tensor } from './tensor/nested.ts';
import { slice } from './tensor/rearrange.ts';
import { unitRoundoff } from './tensor/tensor.ts';
import { disagreement } from './testing/disagreement.ts';
import { everyOperation } from './testing/every-operation.ts';

const input = (id: string) => ({ id, op: 'input', args: [] }) as const;
const numbers = (values: PerNode) => Object.fromEntries([...values].map(([id, { data }]) => [id, data[0]]));

describe('evaluate', () => {
  const graph: Graph = [
    input('x'),
    { id: 'c', op: 'const', args: [], value: 0 },
    { id: 'v', op: 'sub', args: ['c', 'x'] },
  ];

  test('gives the value of every node, and leaves inputs that no node names alone', () => {
    expect(numbers(evaluate(graph, { x: tensor(3), stranger: tensor(1) }))).toEqual({ x: 3, c: 0, v: -3 });
  });

  test('refuses an argument that is no earlier node: unknown, later, or the node itself', () => {
    const naming = (argument: string): Graph => [
      input('x'),
      { id: 'v', op: 'mul', args: ['x', argument] },
      { id: 'w', op: 'neg', args: ['x'] },
    ];
    for (const argument of ['u', 'w', 'v', 'constructor']) {
      expect(() => evaluate(naming(argument), { x: tensor(1) })).toThrow(
        `v names ${argument}, which is no earlier node`,
      );
    }
  });

  test('refuses inputs and constants without a value, a wrong number of arguments, and a name given twice', () => {
    expect(() => evaluate(graph, {})).toThrow('the input x has no value');
    expect(() => evaluate([input('toString')], {})).toThrow('the input toString has no value');
    expect(() => evaluate([{ id: 'c', op: 'const', args: [] }], {})).toThrow('the constant c has no value');
    expect(() => evaluate([input('x'), { id: 'v', op: 'add', args: ['x'] }], { x: tensor(1) })).toThrow('takes 2');
    expect(() => evaluate([input('x'), input('x')], { x: tensor(1) })).toThrow('two nodes are named x');
  });
});

describe('backprop', () => {
  test('a repeated argument has the total partial derivative of its node', () => {
    const repeated = (op: 'add' | 'sub' | 'mul'): Graph => [input('x'), { id: 'v', op, args: ['x', 'x'] }];
    const slope = (op: 'add' | 'sub' | 'mul') => numbers(backprop(repeated(op), { x: tensor(3) })).x;
    expect([slope('add'), slope('sub'), slope('mul')]).toEqual([2, 0, 6]);
  });

  test('a node that does not reach the output has 0, whatever it uses', () => {
    const graph: Graph = [
      input('x'),
      input('idle'),
      { id: 'dead', op: 'square', args: ['x'] },
      { id: 'deader', op: 'mul', args: ['dead', 'idle'] },
      { id: 'v', op: 'neg', args: ['x'] },
    ];
    const derivatives = backprop(graph, { x: tensor(3), idle: tensor(2) });
    expect(numbers(derivatives)).toEqual({ x: -1, idle: 0, dead: 0, deader: 0, v: 1 });
  });

  test('several consumers add up', () => {
    const graph: Graph = [
      input('x'),
      { id: 'a', op: 'square', args: ['x'] },
      { id: 'b', op: 'mul', args: ['a', 'x'] },
      { id: 'v', op: 'add', args: ['a', 'b'] },
    ];
    expect(numbers(backprop(graph, { x: tensor(2) }))).toEqual({ x: 2 * 2 + 3 * 2 ** 2, a: 3, b: 1, v: 1 });
  });

  test('goes through a chain of 100,000 nodes', () => {
    const links = Array.from({ length: 100_000 }, (_, i): Graph[number] => ({
      id: `v${i + 1}`,
      op: 'neg',
      args: [`v${i}`],
    }));
    const chain = [input('v0'), ...links];
    const inputs = { v0: tensor(3) };
    expect(evaluate(chain, inputs).get('v99999')?.data[0]).toBe(-3);
    expect(backprop(chain, inputs).get('v0')?.data[0]).toBe(1);
    expect(paths(chain, 'v0').map((path) => path.length)).toEqual([100_001]);
    expect(pathSum(chain, inputs, 'v0').data[0]).toBe(1);
  });

  test('takes a ladder of 2^200 paths, where d(p + q)^n x / dp = n (p + q)^(n-1) x', () => {
    const n = 200;
    const ladder: Graph[number][] = [input('p'), input('q'), input('v0')];
    for (let i = 1; i <= n; i++) {
      ladder.push({ id: `a${i}`, op: 'mul', args: ['p', `v${i - 1}`] });
      ladder.push({ id: `b${i}`, op: 'mul', args: ['q', `v${i - 1}`] });
      ladder.push({ id: `v${i}`, op: 'add', args: [`a${i}`, `b${i}`] });
    }
    const derivatives = backprop(ladder, { p: tensor(0.75), q: tensor(0.25), v0: tensor(3) });
    expect(derivatives.get('p')?.data[0]).toBe(n * 3);
    expect(derivatives.get('v0')?.data[0]).toBe(1);
  });

  test('refuses a graph without nodes', () => {
    expect(() => backprop([], {})).toThrow('at least one node');
  });
});

describe.each(everyOperation.points)('a graph of every operation, at (%d, %d, %d)', (...point) => {
  const { graph } = everyOperation;
  const W = tensor(point);
  const inputsOf = (weights: typeof W) => ({ x: slice(weights, 0), y: slice(weights, 1), z: slice(weights, 2) });
  const derivatives = backprop(graph, inputsOf(W));

  test('backprop of every node is its sum over paths', () => {
    for (const { id } of graph) {
      expect(disagreement(derivatives.get(id)!, pathSum(graph, inputsOf(W), id))).toBeLessThanOrEqual(1);
    }
  });

  test('backprop of the inputs is the limit of forward differences', () => {
    const output = (moved: typeof W) => evaluate(graph, inputsOf(moved)).get('out')!;
    // The error halves from one step to the next, so it is about what lies between them.
    const [coarse, fine] = [numericalTensor(output, W, 2 ** -16), numericalTensor(output, W, 2 ** -17)];
    for (const [i, id] of ['x', 'y', 'z'].entries()) {
      const truncation = 2 * Math.abs(coarse.data[i]! - fine.data[i]!);
      const rounding = unitRoundoff * (coarse.roundoff[i]! + fine.roundoff[i]!);
      const analytic = derivatives.get(id)!.data[0]!;
      expect(Math.abs(analytic - fine.data[i]!)).toBeLessThanOrEqual(truncation + rounding);
      expect(truncation + rounding).toBeLessThanOrEqual(1e-3 * (1 + Math.abs(analytic)));
    }
  });
});
