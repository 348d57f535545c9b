import type { Random } from '../../graders/contract/assignment.ts';
import type { Node } from '../../reference/computational-graph.ts';
import { real } from '../drawing/draw.ts';
import type { GraphAndInputs } from './graph-question.ts';

/**
 * The rungs v_i = p v_(i-1) + q v_(i-1): n of them make (p + q)^n v0, and 2^n paths lead there from v0.
 *
 * Numbers: p + q = 1, so that no length lets anything overflow or vanish.
 */
export function drawLadder(random: Random, rungs: number): GraphAndInputs {
  const graph = ['p', 'q', 'v0'].map((id): Node => ({ id, op: 'input', args: [] }));
  for (let i = 1; i <= rungs; i++) {
    graph.push({ id: `a${i}`, op: 'mul', args: ['p', `v${i - 1}`] });
    graph.push({ id: `b${i}`, op: 'mul', args: ['q', `v${i - 1}`] });
    graph.push({ id: `v${i}`, op: 'add', args: [`a${i}`, `b${i}`] });
  }
  const p = 0.25 + 0.5 * random();
  return { graph, inputs: { p, q: 1 - p, v0: real(random, 2) } };
}
