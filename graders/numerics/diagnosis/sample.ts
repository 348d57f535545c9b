import type { Expected } from '../../contract/expected.ts';
import type { Tolerance } from '../../contract/tolerance.ts';
import type { Keyed, Value } from '../../contract/value.ts';

/** One part of the result of one case, beside what is right. */
export interface Sample extends Part {
  /** Counts the cases. */
  readonly case: number;
  readonly tolerance: Tolerance;
  /** The case's dimensions by their letters. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** Whether an entry is beyond its bound. */
  readonly isWrong: boolean;
}

/** What has no parts of its own: a tensor, a literal, or a list in any order. */
export interface Part {
  /** As `compare` names it: 'dW1', 'params[0].W', and nothing for a result without parts. */
  readonly part: string;
  readonly right: Expected;
  readonly received: Value;
}

/** Splits a result into the parts that are expected of it; undefined where a field or an item is missing. */
export function partsOf(right: Expected, received: Value, part = ''): readonly Part[] | undefined {
  if (right.kind === 'fields') {
    const entries = isKeyed(received) ? received.entries : undefined;
    return together(
      Object.entries(right.fields).map(([name, field]) => {
        const value = entries?.get(name);
        return value === undefined ? undefined : partsOf(field, value, part === '' ? name : `${part}.${name}`);
      }),
    );
  }
  if (right.kind === 'list' && right.ordered) {
    if (!isList(received) || received.length !== right.items.length) return undefined;
    return together(right.items.map((item, i) => partsOf(item, received[i] as Value, `${part}[${i}]`)));
  }
  return [{ part, right, received }];
}

/** The parts of an answer by their names. */
export function answersByPart(answer: Expected, part = ''): ReadonlyMap<string, Expected> {
  if (answer.kind === 'fields') {
    const fields = Object.entries(answer.fields);
    return new Map(
      fields.flatMap(([name, field]) => [...answersByPart(field, part === '' ? name : `${part}.${name}`)]),
    );
  }
  if (answer.kind === 'list' && answer.ordered) {
    return new Map(answer.items.flatMap((item, i) => [...answersByPart(item, `${part}[${i}]`)]));
  }
  return new Map([[part, answer]]);
}

function together(parts: readonly (readonly Part[] | undefined)[]): readonly Part[] | undefined {
  const all: Part[] = [];
  for (const some of parts) {
    if (!some) return undefined;
    all.push(...some);
  }
  return all;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isKeyed(value: Value): value is Keyed {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'object';
}
