import type { Random } from '../../graders/contract/assignment.ts';
import type { Node } from '../../reference/computational-graph.ts';
import type { OperationName } from '../../reference/graph-operations.ts';
import { integer } from '../drawing/draw.ts';
import type { GraphQuestion } from './graph-question.ts';
import { signed } from './signed.ts';

/** One operation on inputs or a constant; x is drawn where none is given. */
interface Form {
  readonly op: OperationName;
  readonly args: readonly string[];
  readonly x?: (random: Random) => number;
}

/** Each operation by itself, both sides of the ReLU and its kink, repeated arguments, a constant, a flat sigmoid. */
const forms: readonly Form[] = [
  { op: 'add', args: ['x', 'y'] },
  { op: 'sub', args: ['x', 'y'] },
  { op: 'mul', args: ['x', 'y'] },
  { op: 'neg', args: ['x'] },
  { op: 'square', args: ['x'] },
  { op: 'reciprocal', args: ['x'] },
  { op: 'exp', args: ['x'] },
  { op: 'sigmoid', args: ['x'] },
  { op: 'relu', args: ['x'], x: (random) => integer(random, 2, 6) },
  { op: 'relu', args: ['x'], x: (random) => -integer(random, 2, 6) },
  { op: 'relu', args: ['x'], x: () => 0 },
  { op: 'mul', args: ['x', 'x'] },
  { op: 'add', args: ['x', 'x'] },
  { op: 'sub', args: ['x', 'x'] },
  { op: 'mul', args: ['x', 'c'] },
  { op: 'sigmoid', args: ['x'], x: (random) => signed(random, integer(random, 20, 30)) },
];

/** The operations one after the other, each alone: the smallest case that a wrong slope shows in. */
export function drawOperation(random: Random, index: number): GraphQuestion {
  const { op, args, x: drawX } = forms[index % forms.length] as Form;
  const [x, other] = drawPair(random);
  const leaves = [...new Set(args)].map((id) => (id === 'c' ? constant(id, other) : input(id)));
  const inputs = { x: drawX ? drawX(random) : x, ...(args.includes('y') && { y: other }) };
  // Of two arguments the second: a - b has its sign there.
  return { graph: [...leaves, { id: 'v1', op, args }], inputs, from: args.at(-1) as string };
}

/** The output itself, a dead node, two ways to the output, a repeated argument on the way there, and a slope that is a sigmoid's value. */
const shapes: readonly { readonly inner: readonly Node[]; readonly from: string }[] = [
  { from: 'v1', inner: [{ id: 'v1', op: 'neg', args: ['x'] }] },
  {
    from: 'v1',
    inner: [
      { id: 'v1', op: 'square', args: ['x'] },
      { id: 'v2', op: 'neg', args: ['v1'] },
      { id: 'v3', op: 'mul', args: ['x', 'y'] },
    ],
  },
  {
    from: 'x',
    inner: [
      { id: 'v1', op: 'mul', args: ['x', 'y'] },
      { id: 'v2', op: 'square', args: ['v1'] },
      { id: 'v3', op: 'sub', args: ['v1', 'v2'] },
    ],
  },
  {
    from: 'x',
    inner: [
      { id: 'v1', op: 'add', args: ['x', 'y'] },
      { id: 'v2', op: 'mul', args: ['v1', 'v1'] },
    ],
  },
  {
    from: 'y',
    inner: [
      { id: 'v1', op: 'sigmoid', args: ['x'] },
      { id: 'v2', op: 'mul', args: ['v1', 'y'] },
    ],
  },
];

/** The shapes of graphs one after the other: the smallest case that a wrong way through a graph shows in. */
export function drawShape(random: Random, index: number): GraphQuestion {
  const { inner, from } = shapes[index % shapes.length] as (typeof shapes)[number];
  const [x, y] = drawPair(random);
  return { graph: [input('x'), input('y'), ...inner], inputs: { x, y }, from };
}

/** Of different sizes, so that none stands for the other, and none 0 or 2 in size, where x + x = x x. */
function drawPair(random: Random): [number, number] {
  const magnitude = integer(random, 3, 5);
  return [signed(random, magnitude), signed(random, magnitude + 1)];
}

function input(id: string): Node {
  return { id, op: 'input', args: [] };
}

function constant(id: string, value: number): Node {
  return { id, op: 'const', args: [], value };
}
