import type { Assignment, Family, Random } from '../../graders/contract/assignment.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { derivatives } from './derivatives.ts';
import { type DrawnGraph, drawIntegers, drawReals } from './draw-graph.ts';
import type { GraphQuestion } from './graph-question.ts';
import { drawLadder } from './ladder.ts';
import { drawPoint, lectureCase, lecturePoint } from './lecture-cases.ts';
import { misconceptions } from './misconceptions.ts';
import { oracle } from './oracle.ts';
import { senselessEvaluate } from './senseless.ts';
import { small } from './small.ts';
import { drawOperation, drawShape } from './small-graphs.ts';

const exports = [
  { name: 'evaluate', parameters: ['graph', 'inputs'] },
  { name: 'paths', parameters: ['graph', 'from'] },
  { name: 'pathSum', parameters: ['graph', 'inputs', 'from'] },
  { name: 'backprop', parameters: ['graph', 'inputs'] },
  { name: 'f', parameters: ['x', 'y', 'z'] },
  { name: 'gradF', parameters: ['x', 'y', 'z'] },
] as const;

type Name = (typeof exports)[number]['name'];

/** What each function is called with, given a graph with inputs and a node. */
const argumentsOf: Readonly<Record<Name, (question: GraphQuestion) => readonly Argument[]>> = {
  evaluate: ({ graph, inputs }) => [graph, inputs],
  paths: ({ graph, from }) => [graph, from],
  pathSum: ({ graph, inputs, from }) => [graph, inputs, from],
  backprop: ({ graph, inputs }) => [graph, inputs],
  f: ({ inputs: { x = 0, y = 0, z = 0 } }) => [x, y, z],
  gradF: ({ inputs: { x = 0, y = 0, z = 0 } }) => [x, y, z],
};

/** From the repeated argument, the shared node, the dead one, the output and an input in turn. */
function withFrom({ graph, inputs, landmarks }: DrawnGraph, index: number): GraphQuestion {
  const places = [landmarks.repeated, landmarks.shared, landmarks.dead, landmarks.output, 'x'];
  return { graph, inputs, from: places[index % places.length] as string };
}

/** The families that every function of a graph has. */
function families(name: Name) {
  const family =
    (draw: (random: Random, index: number) => GraphQuestion): Family =>
    (random, index) => ({ kind: 'call', arguments: argumentsOf[name](draw(random, index)) });
  return {
    operations: family(drawOperation),
    shapes: family(drawShape),
    lecture: family((_, index) => lectureCase(index)),
    integers: family((random, index) => withFrom(drawIntegers(random, index), index)),
    reals: family((random, index) => withFrom(drawReals(random, index), index)),
  };
}

/** With a value for an input that the graph has not. */
const strangers: Family = (random, index) => {
  const { graph, inputs } = drawShape(random, index);
  return { kind: 'call', arguments: [graph, { w: 7, ...inputs }] };
};

const pointFamilies: Record<string, Family> = {
  lecture: (_, index) => ({ kind: 'call', arguments: lecturePoint(index) }),
  points: (random, index) => ({ kind: 'call', arguments: drawPoint(random, index) }),
};

const purity: Family = (random, index) => {
  const { name } = exports[index % exports.length] as (typeof exports)[number];
  const draw = () => argumentsOf[name](withFrom(drawReals(random, 0), 1));
  return { kind: 'purity', export: name, arguments: draw(), otherArguments: draw() };
};

/** A short ladder and one of 2^665 paths: whoever follows each path uses up the operations of a call on it. */
const ladders: Family = (random) => {
  const rungs = [10, 665] as const;
  const sizes = rungs.map((count) => {
    const { graph, inputs } = drawLadder(random, count);
    return { label: `${graph.length} nodes`, work: graph.length, arguments: [graph, inputs] };
  });
  const { graph, inputs } = drawLadder(random, rungs[0]);
  return { kind: 'growth', export: 'backprop', sizes, variations: [{ input: 'inputs', arguments: [graph, inputs] }] };
};

/** a1, computational graphs. */
export const assignment: Assignment = {
  id: 'a1',
  file: 'graph.ts',
  exports,
  oracle,
  small,
  misconceptions,
  derivatives,
  families: {
    evaluate: { ...families('evaluate'), strangers, senseless: senselessEvaluate },
    paths: families('paths'),
    pathSum: families('pathSum'),
    backprop: families('backprop'),
    f: pointFamilies,
    gradF: pointFamilies,
    purity: { functions: purity },
    cost: { ladders },
  },
};
