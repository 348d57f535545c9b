import { Ajv } from 'ajv';
import { parseWithSchema } from '../load/parse-yaml-with-schema.ts';
import type { Mutant } from './mutant.ts';

/** Mutants that a person has found to be as right as their samples, all for the same reason. */
export interface EquivalentMutants {
  readonly because: string;
  readonly mutants: readonly MarkedMutant[];
}

export interface MarkedMutant {
  readonly sample: string;
  readonly file: string;
  /** The whole lines that the change touches, before and after it, with single spaces. */
  readonly line: string;
  readonly becomes: string;
  /** From 1: which of the places in the file where these lines stand; the first when absent. */
  readonly nth?: number;
}

const text = { type: 'string', minLength: 1 };
const mutant = {
  type: 'object',
  additionalProperties: false,
  required: ['sample', 'file', 'line', 'becomes'],
  properties: { sample: text, file: text, line: text, becomes: text, nth: { type: 'integer', minimum: 2 } },
};
const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['because', 'mutants'],
    properties: { because: text, mutants: { type: 'array', minItems: 1, items: mutant } },
  },
};

/**
 * Reads `assignments/ID/equivalent-mutants.yaml`.
 *
 * Errors: `UsageError` with a line for each mistake: file, line, column, what stands there, what may stand there.
 */
export function parseEquivalentMutants(yaml: string, name: string): readonly EquivalentMutants[] {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(schema);
  return parseWithSchema<readonly EquivalentMutants[]>(yaml, name, validate).value;
}

/** Whether the entry is about this mutant. */
export function isAbout({ sample, file, line, becomes, nth = 1 }: MarkedMutant, mutant: Mutant): boolean {
  return (
    sample === mutant.sample &&
    file === mutant.file &&
    line === mutant.lineBefore &&
    becomes === mutant.lineAfter &&
    nth === mutant.nth
  );
}
