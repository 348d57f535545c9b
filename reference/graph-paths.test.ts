import { describe, expect, test } from '@jest/globals';
import type { Graph } from './computational-graph.ts';
import { pathSum, paths } from './graph-paths.ts';
import { lectureGraph } from './lecture-function.ts';
import { tensor } from './tensor/nested.ts';

const input = (id: string) => ({ id, op: 'input', args: [] }) as const;

describe('paths', () => {
  test('lead from each input of the lecture’s graph to its output, with both ends', () => {
    expect(paths(lectureGraph, 'x').sort()).toEqual([
      ['x', 'v2', 'v4', 'v5'],
      ['x', 'xy', 'v1', 'v3', 'v5'],
    ]);
    expect(paths(lectureGraph, 'y').sort()).toEqual([
      ['y', 'xy', 'v1', 'v3', 'v5'],
      ['y', 'yz', 'v2', 'v4', 'v5'],
    ]);
    expect(paths(lectureGraph, 'v1')).toEqual([['v1', 'v3', 'v5']]);
  });

  test('the output reaches itself by the path of one node', () => {
    expect(paths(lectureGraph, 'v5')).toEqual([['v5']]);
  });

  test('a repeated argument is one edge, and a node that does not reach the output has none', () => {
    const graph: Graph = [input('x'), { id: 'idle', op: 'exp', args: ['x'] }, { id: 'v', op: 'mul', args: ['x', 'x'] }];
    expect(paths(graph, 'x')).toEqual([['x', 'v']]);
    expect(paths(graph, 'idle')).toEqual([]);
  });

  test('do not wander into 2^60 paths that end at a dead node', () => {
    const graph: Graph[number][] = [input('w0')];
    for (let i = 1; i <= 60; i++) {
      graph.push({ id: `a${i}`, op: 'neg', args: [`w${i - 1}`] });
      graph.push({ id: `w${i}`, op: 'add', args: [`w${i - 1}`, `a${i}`] });
    }
    expect(paths([...graph, { id: 'out', op: 'neg', args: ['w0'] }], 'w0')).toEqual([['w0', 'out']]);
  });
});

test('pathSum: no path gives 0, the output 1', () => {
  const graph: Graph = [input('x'), { id: 'idle', op: 'exp', args: ['x'] }, { id: 'v', op: 'neg', args: ['x'] }];
  const inputs = { x: tensor(1) };
  expect(['idle', 'v', 'x'].map((id) => pathSum(graph, inputs, id).data[0])).toEqual([0, 1, -1]);
});
