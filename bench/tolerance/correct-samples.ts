import { readFileSync } from 'node:fs';
import type { Argument, Value } from '../../graders/contract/value.ts';
import { samplesOf } from '../../scripts/samples.ts';
import { loadBundle } from './load-bundle.ts';
import { plainValue } from './plain-value.ts';

/** One way to the answer of a function. */
export interface Way {
  readonly name: string;
  readonly answer: (args: readonly Argument[]) => Value;
}

type Exports = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** The correct samples of an assignment, loaded into this process: they are the repository's own code. */
export async function loadCorrectSamples(assignment: string, file: string): Promise<(name: string) => Way[]> {
  const correct = samplesOf(assignment).filter(({ kind }) => kind === 'correct');
  const loaded = await Promise.all(
    correct.map(async ({ name, folder }) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return { name, exports: (await loadBundle(text, folder)) as Exports };
    }),
  );
  return (functionName) =>
    loaded.flatMap(({ name, exports }) => {
      const answer = exports[functionName];
      return answer ? [{ name, answer: (args) => plainValue(answer(...args.map(handedOver))) }] : [];
    });
}

/** Compiled once for all that answer a case. */
const compiled = new WeakMap<object, unknown>();

/** An argument as a guest hands it over: functions are made from their text. */
function handedOver(argument: Argument): unknown {
  if (typeof argument !== 'object' || argument === null || !('functionSource' in argument)) return argument;
  const known = compiled.get(argument) ?? new Function(`return ${argument.functionSource}`)();
  compiled.set(argument, known);
  return known;
}
