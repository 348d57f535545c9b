import type { Graph } from '../../reference/computational-graph.ts';

/** A graph and values for its inputs. */
export interface GraphAndInputs {
  readonly graph: Graph;
  readonly inputs: Readonly<Record<string, number>>;
}

/** With a node to start from. */
export interface GraphQuestion extends GraphAndInputs {
  readonly from: string;
}
