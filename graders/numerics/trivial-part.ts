import type { Expected, ExpectedTensor } from '../contract/expected.ts';
import type { TrivialDerivative } from '../contract/finding.ts';

type Triviality = Pick<TrivialDerivative, 'because' | 'part'>;

/**
 * Whether a derivative shows nothing where the right one does: all its parts, or two of several, are zero or have entries that
 * are all alike. One such part alone is a real mistake, a forgotten bias for instance, and not trivial.
 *
 * Both answers have the same parts; parts that one of them lacks are passed over.
 */
export function trivialPart(found: Expected, right: Expected): Triviality | undefined {
  const judged = tensors(found, right, '').map(([part, a, b]) => trivialTensor(a, b, part));
  const [first, second] = judged.filter((trivial) => trivial !== undefined);
  return judged.length === 1 ? first : second && first;
}

/** The tensors that both answers have, with the names of their parts. */
function tensors(a: Expected, b: Expected, part: string): [string, ExpectedTensor, ExpectedTensor][] {
  if (a.kind === 'tensor') return b.kind === 'tensor' ? [[part, a, b]] : [];
  if (a.kind === 'fields' && b.kind === 'fields') {
    return Object.entries(a.fields).flatMap(([name, field]) => {
      const other = b.fields[name];
      return other ? tensors(field, other, part === '' ? name : `${part}.${name}`) : [];
    });
  }
  if (a.kind !== 'list' || b.kind !== 'list') return [];
  return a.items.flatMap((item, i) => {
    const other = b.items[i];
    return other ? tensors(item, other, `${part}[${i}]`) : [];
  });
}

function trivialTensor(found: ExpectedTensor, right: ExpectedTensor, part: string): Triviality | undefined {
  if (
    right.data.some((entry) => Math.abs(entry) > noise(right)) &&
    found.data.every((entry) => Math.abs(entry) <= noise(found))
  ) {
    return { because: 'zero', part };
  }
  const isUniform = ({ data }: ExpectedTensor, by: number) =>
    data.every((entry) => Math.abs(entry - (data[0] as number)) <= by);
  return isUniform(found, noise(found)) && !isUniform(right, 0) ? { because: 'uniform', part } : undefined;
}

/** What is below it is no number but the error of finding it. */
function noise({ data }: ExpectedTensor): number {
  return 1e-9 * Math.max(1, ...data.map(Math.abs));
}
