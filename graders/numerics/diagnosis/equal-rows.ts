import type { EqualRows } from '../../contract/diagnosis.ts';
import type { ExpectedTensor } from '../../contract/expected.ts';
import { explain, onTensors, simplest } from './explain.ts';
import { resliced } from './resliced.ts';
import type { Sample } from './sample.ts';

const equalities = [0, 1].flatMap((axis) =>
  (['first', 'last', 'sum'] as const).map((row) => ({ kind: 'equal-rows', axis, row }) as const),
);

/** The axis along which all slices of the wrong parts are alike, as they are when one array stands for each of them. */
export function equalRows(samples: readonly Sample[]): EqualRows | undefined {
  return simplest([equalities], ({ axis, row }) =>
    explain(
      onTensors((tensor) => (axis + 1 < tensor.shape.length ? equalled(tensor, axis, row) : undefined)),
      samples,
    ),
  );
}

function equalled(tensor: ExpectedTensor, axis: number, row: EqualRows['row']): ExpectedTensor | undefined {
  if (row === 'first') return resliced(tensor, axis, () => 0);
  if (row === 'last') return resliced(tensor, axis, (_, length) => length - 1);
  return summed(tensor, axis);
}

/** Every slice replaced by the sum of all. */
function summed(tensor: ExpectedTensor, axis: number): ExpectedTensor | undefined {
  const length = tensor.shape[axis] ?? 0;
  const slices = Array.from({ length }, (_, at) => resliced(tensor, axis, () => at));
  const sum = (entriesOf: (slice: ExpectedTensor) => readonly number[]) =>
    tensor.data.map((_, i) =>
      slices.reduce((total, slice) => total + (slice ? (entriesOf(slice)[i] as number) : 0), 0),
    );
  const magnitudes = sum(({ data }) => data.map(Math.abs));
  const roundoffs = sum(({ roundoff }) => roundoff);
  return {
    ...tensor,
    data: sum(({ data }) => data),
    roundoff: roundoffs.map((bound, i) => bound + (length - 1) * (magnitudes[i] as number)),
  };
}
