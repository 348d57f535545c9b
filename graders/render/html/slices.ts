import type { ReportPart } from '../../contract/report.ts';
import { entryText } from '../entry-text.ts';
import { visibleText } from '../visible-text.ts';

/** One matrix out of a tensor; a vector is one row. Entry (r, c) stands at `offset + r * columns + c`. */
export interface Slice {
  /** 'dH2dW1[0, :, :]' */
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
}

/** The matrices that a part of any rank is shown as: the last two axes, for every index of those before. */
export function slicesOf({ name, shape }: ReportPart): Slice[] {
  const [rows, columns] = shape.length < 2 ? [1, shape[0] ?? 1] : (shape.slice(-2) as [number, number]);
  return indicesOf(shape.slice(0, -2)).map((index, i) => ({
    name: sliceName(name, index),
    rows,
    columns,
    offset: i * rows * columns,
  }));
}

function sliceName(part: string, index: readonly number[]): string {
  const name = visibleText(entryText(part, []), 60) || 'result';
  return index.length === 0 ? name : `${name}[${[...index, ':', ':'].join(', ')}]`;
}

/** All indices of a shape in row-major order; the empty one for no axes. */
function indicesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (indices, length) => indices.flatMap((index) => Array.from({ length }, (_, i) => [...index, i])),
    [[]],
  );
}
