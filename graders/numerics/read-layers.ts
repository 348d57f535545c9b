import type { WrongForm } from '../contract/finding.ts';
import type { Value } from '../contract/value.ts';
import { readFields } from './read-fields.ts';
import { readPart } from './read-part.ts';
import { formOf } from './read-tensor.ts';

/** One layer of a network; W is row-major. */
export interface ReadLayer {
  readonly W: Float64Array /* [outputs, inputs] */;
  readonly b: Float64Array /* [outputs] */;
}

/**
 * Reads a list of layers `{ W, b }`, or tells the first place where a value is none.
 *
 * Shapes: `widths` are inputs, hidden units of each layer, outputs; W of layer i is widths[i + 1] x widths[i].
 * Numbers: NaN and infinities are numbers here.
 */
export function readLayers(
  value: Value,
  part: string,
  widths: readonly number[],
): { readonly layers: readonly ReadLayer[] } | { readonly misfit: WrongForm } {
  const length = widths.length - 1;
  if (!Array.isArray(value) || value.length !== length) {
    return {
      misfit: { kind: 'wrong-form', part, index: [], expected: { kind: 'list', length }, received: formOf(value) },
    };
  }
  const layers: ReadLayer[] = [];
  for (const [i, layer] of value.entries()) {
    const place = `${part}[${i}]`;
    const fields = readFields(layer as Value, place, ['W', 'b']);
    if ('misfit' in fields) return fields;
    const [inputs, outputs] = [widths[i] as number, widths[i + 1] as number];
    const W = readPart(fields.fields.W, `${place}.W`, [outputs, inputs]);
    if ('misfit' in W) return W;
    const b = readPart(fields.fields.b, `${place}.b`, [outputs]);
    if ('misfit' in b) return b;
    layers.push({ W: W.data, b: b.data });
  }
  return { layers };
}
