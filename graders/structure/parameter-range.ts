import type { ParameterDeclaration } from 'ts-morph';

/** How many arguments a function declares to take. */
export interface ParameterRange {
  readonly least: number;
  /** Infinity with a rest parameter. */
  readonly most: number;
}

/** Counts as a caller does: what is optional, has a default or is a rest may be left out, and `this` is no parameter. */
export function parameterRange(parameters: readonly ParameterDeclaration[]): ParameterRange {
  const taken = parameters.filter((parameter) => parameter.getName() !== 'this');
  const lastRequired = taken.findLastIndex((parameter) => !parameter.isOptional());
  const hasRest = taken.some((parameter) => parameter.isRestParameter());
  return { least: lastRequired + 1, most: hasRest ? Number.POSITIVE_INFINITY : taken.length };
}
