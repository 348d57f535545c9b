import { GraderError } from '../contract/grader-error.ts';
import type { RecordedValues } from './assignment-record.ts';

/**
 * The value that `Packing` gave a position.
 *
 * Numbers: every float64 comes back bit for bit, NaN (any), the infinities and -0 included.
 * Errors: `GraderError` where nothing was written down for it.
 */
export function unpack({ texts, numbers }: RecordedValues, position: number | undefined): unknown {
  const text = texts[position ?? -1];
  if (text === undefined) throw new GraderError('the handout has no recorded answer to what it was asked');
  const view = new DataView(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return restored(JSON.parse(text), (place) => view.getFloat64(8 * place, true));
}

function restored(packed: unknown, numberAt: (place: number) => number): unknown {
  if (typeof packed !== 'object' || packed === null) return packed;
  if (Array.isArray(packed)) {
    return packed.every((item) => typeof item === 'number') ? packed : packed.map((item) => restored(item, numberAt));
  }
  if ('#' in packed) {
    const place = packed['#'] as number;
    if (!('n' in packed)) return numberAt(place);
    return Array.from({ length: packed.n as number }, (_, i) => numberAt(place + i));
  }
  for (const [key, item] of Object.entries(packed)) {
    if (typeof item === 'object') (packed as Record<string, unknown>)[key] = restored(item, numberAt);
  }
  return packed;
}
