type Tensor = number | readonly Tensor[];

/** Kahan's summation with Neumaier's correction, from the back. */
function total(terms: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = terms.length; i-- > 0; ) {
    const next = sum + terms[i];
    lost += Math.abs(sum) >= Math.abs(terms[i]) ? sum - next + terms[i] : terms[i] - next + sum;
    sum = next;
  }
  return sum + lost;
}

const isList = (t: Tensor): t is readonly Tensor[] => typeof t === 'object';

const kept = new Map<string, readonly number[][]>();

export function shape(this: unknown, t: Tensor): readonly number[] {
  if (!isList(t)) return [];
  const [first, ...others] = t.map((entry) => shape(entry));
  const text = JSON.stringify(first);
  if (others.some((other) => JSON.stringify(other) !== text)) {
    throw Object.assign(new Error('ragged'), { shapes: [first, ...others] });
  }
  return [t.length].concat(first);
}

/** The answers are kept; nobody but the caller may write to what is handed out, so it is a copy. */
export function multiIndex(lengths: readonly number[]): number[][] {
  const key = lengths.join('x');
  if (!kept.has(key)) {
    const count = lengths.reduce((size, length) => size * length, 1);
    const indices = [...Array(count)].map((_, position) => {
      const index: number[] = [];
      for (let axis = lengths.length; axis-- > 0; position = Math.floor(position / lengths[axis])) {
        index.unshift(position % lengths[axis]);
      }
      return index;
    });
    kept.set(key, indices);
  }
  return kept.get(key)!.map((index) => index.slice());
}

/** t with one axis moved to the front. */
function toFront(t: Tensor, axis: number): Tensor {
  if (axis === 0 || !isList(t)) return t;
  const inner = t.map((entry) => toFront(entry, axis - 1) as readonly Tensor[]);
  return inner[0].map((_, i) => inner.map((entry) => entry[i]));
}

const allOf = (t: Tensor): readonly number[] => (isList(t) ? t.flatMap(allOf) : [t]);

/** Pairs each entry that is left of a with all of b, after the paired axes have been moved to the front of both. */
export function tensordot(a: Tensor, b: Tensor, axes: number | readonly [readonly number[], readonly number[]] = 2): Tensor {
  const [shapeA, shapeB] = [shape(a), shape(b)];
  const span = (start: number, count: number) => Array.from({ length: count }, (_, p) => start + p);
  const [ofA, ofB] = typeof axes === 'number' ? [span(shapeA.length - axes, axes), span(0, axes)] : axes;
  const matches = ofA.every((axis, p) => shapeA[axis] >= 1 && shapeA[axis] === shapeB[ofB[p]]);
  if (ofA.length !== ofB.length || !matches) throw new SyntaxError(`axes ${JSON.stringify(axes)} do not fit`);

  const collected = (t: Tensor, chosen: readonly number[]): Tensor => {
    const waiting = [...chosen];
    let moved = t;
    for (let done = 0; waiting.length > 0; done++) {
      const axis = waiting.pop()!;
      // Whatever came to the front from behind this axis has pushed it back by one place.
      moved = toFront(moved, axis + chosen.slice(chosen.length - done).filter((other) => other > axis).length);
    }
    return moved;
  };
  /** The tensor of vectors along the first `depth` axes: those axes are flattened and moved to the end. */
  const vectors = (t: Tensor, depth: number): { rest: readonly number[]; of: readonly (readonly number[])[] } => {
    const rest = shape(t).slice(depth);
    const size = rest.reduce((product, length) => product * length, 1);
    const entries = allOf(t);
    return { rest, of: span(0, size).map((p) => entries.filter((_, q) => q % size === p)) };
  };

  const left = vectors(collected(a, ofA), ofA.length);
  const right = vectors(collected(b, ofB), ofB.length);
  const entries = left.of.flatMap((u) => right.of.map((v) => total(u.map((entry, s) => entry * v[s]))));
  return [...left.rest, ...right.rest].reduceRight<readonly Tensor[]>(
    (list, length) => span(0, list.length / length).map((i) => list.slice(i * length, (i + 1) * length)),
    entries,
  )[0];
}

/** Slices whose weight is 0 are left out; a single slice of weight 1 is handed back as it is. */
export function contract(dfdh: readonly (readonly number[])[], dhdw: readonly (readonly (readonly number[])[])[]) {
  return dfdh.map((weights) => {
    const used = [...weights.keys()].filter((k) => weights[k] !== 0);
    if (used.length === 1 && weights[used[0]] === 1) return dhdw[used[0]];
    return dhdw[0].map((row, i) => row.map((_, j) => -total(used.map((k) => -weights[k] * dhdw[k][i][j]))));
  });
}
