import type { Assignment, Derivative } from '../../graders/contract/assignment.ts';
import type { Network } from '../../graders/contract/rubric.ts';
import type { Argument } from '../../graders/contract/value.ts';
import { firstStepFor } from '../drawing/first-step.ts';
import type { Layer } from '../drawing/pass-through.ts';

/** The gradients of both losses, layer by layer. */
export function derivativesFor(networks: Readonly<Record<string, Network>>): Assignment['derivatives'] {
  const entries = Object.entries(networks).map(([name, { hidden }]): [string, Derivative] => [
    `gradient${name}`,
    {
      of: `loss${name}`,
      parts: ([params]) =>
        layersOf(params).flatMap((_, l) =>
          ['W', 'b'].map((weight) => ({ result: [l, weight], argument: [0, l, weight] })),
        ),
      changesWith: [0, 1, 2],
      firstStep: ([params, X]) => firstStepFor(layersOf(params), hidden, X as number[][]),
    },
  ]);
  return Object.fromEntries(entries);
}

function layersOf(params: Argument | undefined): readonly Layer[] {
  return params as unknown as readonly Layer[];
}
