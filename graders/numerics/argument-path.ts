import type { Path } from '../contract/assignment.ts';
import type { Argument } from '../contract/value.ts';

/** The paths of all numbers at or below a place among some arguments, in row-major order. */
export function numbersAt(args: readonly Argument[], path: Path): Path[] {
  const collect = (here: Argument, at: Path): Path[] => {
    if (typeof here === 'number') return [at];
    return isList(here) ? here.flatMap((item, i) => collect(item, [...at, i])) : [];
  };
  return collect(argumentAt(args, path), path);
}

/** The shape of the tensor at a place among some arguments. */
export function shapeAt(args: readonly Argument[], path: Path): number[] {
  const shape: number[] = [];
  let here: Argument | undefined = argumentAt(args, path);
  while (here !== undefined && isList(here)) {
    shape.push(here.length);
    here = here[0];
  }
  return shape;
}

/** The arguments with the number at one place moved; everything else is shared with the original. */
export function movedAt(args: readonly Argument[], path: Path, by: number): readonly Argument[] {
  const move = (here: Argument, depth: number): Argument => {
    const key = path[depth];
    if (key === undefined) return Number(here) + by;
    if (isList(here)) return here.map((item, i) => (i === key ? move(item, depth + 1) : item));
    const fields = here as { readonly [name: string]: Argument };
    return { ...fields, [key]: move(fields[key] as Argument, depth + 1) };
  };
  return move(args, 0) as readonly Argument[];
}

/** The arguments with every number of one of them changed to another one of its size. */
export function variedArgument(args: readonly Argument[], position: number): readonly Argument[] {
  const vary = (here: Argument): Argument => {
    if (typeof here === 'number') return 0.75 * here + 0.375;
    if (isList(here)) return here.map(vary);
    if (typeof here !== 'object' || here === null) return here;
    return Object.fromEntries(Object.entries(here).map(([key, item]) => [key, vary(item)]));
  };
  return args.map((argument, i) => (i === position ? vary(argument) : argument));
}

function argumentAt(args: readonly Argument[], path: Path): Argument {
  return path.reduce<Argument>(
    (here, key) => (here as { readonly [key: string | number]: Argument })[key] ?? null,
    args,
  );
}

function isList(argument: Argument): argument is readonly Argument[] {
  return Array.isArray(argument);
}
