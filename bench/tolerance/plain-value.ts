import type { Expected, ExpectedTensor } from '../../graders/contract/expected.ts';
import type { Value } from '../../graders/contract/value.ts';

/** What a function returned in this process, as the judge reads it; the same as if it had come from a guest. */
export function plainValue(result: unknown): Value {
  if (typeof result === 'number' || typeof result === 'string' || typeof result === 'boolean' || result === null) {
    return result;
  }
  if (Array.isArray(result)) return result.map(plainValue);
  if (ArrayBuffer.isView(result)) return Array.from(result as Float64Array);
  if (typeof result !== 'object') return { kind: 'alien', what: typeof result };
  return { kind: 'object', entries: new Map(Object.entries(result).map(([name, part]) => [name, plainValue(part)])) };
}

/** An answer of an oracle, as the judge would read it off a submission. */
export function valueOfAnswer(answer: Expected): Value {
  switch (answer.kind) {
    case 'exactly':
      return answer.value;
    case 'list':
      return answer.items.map(valueOfAnswer);
    case 'fields':
      return {
        kind: 'object',
        entries: new Map(Object.entries(answer.fields).map(([name, field]) => [name, valueOfAnswer(field)])),
      };
    case 'tensor':
      return nested(answer, 0, 0, answer.data.length);
  }
}

function nested({ shape, data }: ExpectedTensor, axis: number, start: number, end: number): Value {
  const length = shape[axis];
  if (length === undefined) return data[start] as number;
  if (axis === shape.length - 1) return data.slice(start, end);
  const step = (end - start) / length;
  return Array.from({ length }, (_, i) =>
    nested({ kind: 'tensor', shape, data, roundoff: [] }, axis + 1, start + i * step, start + (i + 1) * step),
  );
}
