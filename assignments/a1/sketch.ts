import type { Random } from '../../graders/contract/assignment.ts';
import type { Node } from '../../reference/computational-graph.ts';
import { type OperationName, operations } from '../../reference/graph-operations.ts';
import { tensor } from '../../reference/tensor/nested.ts';
import { integer } from '../drawing/draw.ts';

/** Whether an operation may be applied to these values, and give this one. */
export type Tame = (name: OperationName, args: readonly number[], value: number) => boolean;

/** A graph in the making, with the values of its nodes. Its inner nodes are called v1, v2, ... in the order they come. */
export class Sketch {
  readonly graph: Node[] = [];
  private readonly random: Random;
  private readonly tame: Tame;
  private readonly values = new Map<string, number>();
  /** Nodes that may become arguments of others. */
  private readonly live: string[] = [];
  private readonly unused = new Set<string>();

  constructor(random: Random, tame: Tame) {
    this.random = random;
    this.tame = tame;
  }

  /** Adds an input, or with `op` a constant. */
  leaf(op: 'input' | 'const', id: string, value: number): void {
    const node = { id, op, args: [] };
    this.append(op === 'const' ? { ...node, value } : node, value);
    this.revive(id);
  }

  /** Any of the live nodes. */
  pick(): string {
    return this.oneOf(this.live);
  }

  /** Adds an operation on given nodes. */
  apply(name: OperationName, args: readonly string[]): void {
    for (const argument of args) this.unused.delete(argument);
    this.revive(this.applyDead(name, args));
  }

  /** Adds an operation on given nodes that no live node will use, and gives its id. */
  applyDead(name: OperationName, args: readonly string[]): string {
    const id = `v${this.graph.filter(({ op }) => op !== 'input' && op !== 'const').length + 1}`;
    this.append({ id, op: name, args }, this.valueOf(name, args));
    return id;
  }

  /** Adds an operation on different nodes out of the latest few, often on an unused one; false where none is tame. */
  grow(name: OperationName, reach: number): boolean {
    const latest = this.live.slice(-reach);
    const choices = operations[name].arity === 1 ? latest.map((a) => [a]) : pairs(latest);
    const tame = choices.filter((args) => this.isTame(name, args));
    if (tame.length === 0) return false;
    const fresh = tame.filter((args) => args.some((id) => this.unused.has(id)));
    this.apply(name, this.oneOf(fresh.length > 0 && this.random() < 0.7 ? fresh : tame));
    return true;
  }

  /** Joins all that is unused to one output; false where no way to do so is tame. */
  joinUnused(): boolean {
    while (this.unused.size > 1) {
      const [a, b] = [...this.unused] as [string, string];
      const tame = (['add', 'sub', 'mul', 'mul'] as const).filter((each) => this.isTame(each, [a, b]));
      if (tame.length === 0) return false;
      this.apply(this.oneOf(tame), [a, b]);
    }
    return true;
  }

  private isTame(name: OperationName, args: readonly string[]): boolean {
    const values = args.map((id) => this.values.get(id) as number);
    return this.tame(name, values, this.valueOf(name, args));
  }

  private valueOf(name: OperationName, args: readonly string[]): number {
    return operations[name].value(...args.map((id) => tensor(this.values.get(id)))).data[0] as number;
  }

  private append(node: Node, value: number): void {
    this.graph.push(node);
    this.values.set(node.id, value);
  }

  private revive(id: string): void {
    this.live.push(id);
    this.unused.add(id);
  }

  private oneOf<T>(items: readonly T[]): T {
    return items[integer(this.random, 0, items.length - 1)] as T;
  }
}

function pairs(ids: readonly string[]): string[][] {
  return ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => [a, b]));
}
