import type { ShiftedUnits } from '../../contract/diagnosis.ts';
import { explain, onTensors, simplest } from './explain.ts';
import { resliced } from './resliced.ts';
import type { Sample } from './sample.ts';

const shifts = [0, 1, 2].flatMap((axis) =>
  ([1, -1] as const).map((by) => ({ kind: 'shifted-units', axis, by }) as const),
);

/**
 * The axis along which all wrong parts are moved by one place.
 *
 * Two slices that stand in each other's place were reversed, sorted or exchanged as well as moved: three must have been seen.
 */
export function shiftedUnits(samples: readonly Sample[]): ShiftedUnits | undefined {
  return simplest([shifts], ({ axis, by }) => {
    const isTold = samples.some(
      ({ right, isWrong }) => isWrong && right.kind === 'tensor' && (right.shape[axis] ?? 0) > 2,
    );
    if (!isTold) return undefined;
    return explain(
      onTensors((tensor) => resliced(tensor, axis, (index, length) => (index - by + length) % length)),
      samples,
      3,
    );
  });
}
