import { type Rule, rules } from './rules';

export interface Node {
  id: string;
  op: string;
  args: string[];
  value?: number;
}

/** A graph with numbers for names: entry i of each array belongs to node i. */
export class Tape {
  readonly ids: string[] = [];
  readonly places = new Map<string, number>();
  readonly ops: string[] = [];
  readonly args: Int32Array[] = [];
  readonly values: Float64Array;

  constructor(graph: Node[], inputs: Record<string, number>) {
    this.values = new Float64Array(graph.length);
    for (const node of graph) this.record(node, inputs);
  }

  get length(): number {
    return this.ids.length;
  }

  #rule(i: number): Rule {
    return rules[this.ops[i] as keyof typeof rules];
  }

  record({ id, op, args, value }: Node, inputs: Record<string, number>): void {
    const i = this.length;
    const places = args.map((name) => {
      const place = this.places.get(name);
      if (place === undefined) throw new RangeError(`node ${i} has no argument ${name}`);
      return place;
    });
    this.ids.push(id);
    this.ops.push(op);
    this.args.push(Int32Array.from(places));
    if (op === 'input' && typeof inputs[id] !== 'number') throw new RangeError(`input ${id} has no number`);
    if (op === 'input') this.values[i] = inputs[id];
    else if (op === 'const') this.values[i] = value ?? Number.NaN;
    else this.values[i] = this.#rule(i).value(...this.operands(i));
    this.places.set(id, i);
  }

  operands(i: number): [number, number] {
    const [a, b] = this.args[i];
    return [this.values[a], this.values[b]];
  }

  /** Calls back for each argument of node i, a repeated one twice. */
  eachEdge(i: number, visit: (argument: number, slope: number) => void): void {
    const { args } = this;
    if (args[i].length === 0) return;
    const slopes = this.#rule(i).slopes(...this.operands(i));
    for (let j = 0; j < args[i].length; j++) visit(args[i][j], slopes[j]);
  }

  named(numbers: ArrayLike<number>): Record<string, number> {
    const result: Record<string, number> = {};
    for (let i = 0; i < this.length; i++) result[this.ids[i]] = numbers[i];
    return result;
  }
}
