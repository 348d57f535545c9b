import type { Limits } from '../contract/limits.ts';
import type { ExportKind, ModuleOutcome, Observation, SourcePlace, ThrownError } from '../contract/observation.ts';
import type { CompiledSubmission } from './compile-submission.ts';
import { DEPTH_LIMIT, TEXT_LIMIT } from './guest/wire.ts';
import type { CallEnding, Exhausted, ModuleEnding, Threw } from './read-frame.ts';
import { sourcePlace } from './source-place.ts';

/** What is needed to put a guest's words into those of the contract. */
export interface ObservingContext {
  readonly limits: Limits;
  readonly compiled: CompiledSubmission;
  /** What stands where an export was looked for. */
  readonly exportKind: ExportKind | undefined;
}

/** One call's ending as an observation, with places in the student's files. */
export function observeCall(ending: CallEnding, { limits, compiled, exportKind }: ObservingContext): Observation {
  switch (ending.outcome) {
    case 'returned': {
      const { wire: _, ...returned } = ending;
      return returned;
    }
    case 'threw':
      return { outcome: 'threw', error: thrownError(ending, compiled), operations: ending.operations };
    case 'exhausted':
      return exhausted(ending, limits, compiled);
    case 'unreadable': {
      const limit = { 'too-many-values': limits.valuesPerResult, 'too-deep': DEPTH_LIMIT, 'too-much-text': TEXT_LIMIT };
      return { ...ending, limit: ending.reason === 'unreadable-property' ? 0 : limit[ending.reason] };
    }
    case 'missing':
      return exportKind?.kind === 'other' ? { outcome: 'missing', found: exportKind.what } : { outcome: 'missing' };
    case 'skipped':
      return { outcome: 'not-run', reason: 'budget-used-up' };
    case 'no-earlier-result':
      return { outcome: 'not-run', reason: 'no-earlier-result' };
  }
}

/** What became of loading the module; `names` are those that the guest was asked to look up, in order. */
export function observeModule(
  ending: ModuleEnding,
  names: readonly string[],
  limits: Limits,
  compiled: CompiledSubmission,
): ModuleOutcome {
  switch (ending.outcome) {
    case 'loaded': {
      const kinds = names.map((name, index): [string, ExportKind] => [
        name,
        ending.exports[index] ?? { kind: 'absent' },
      ]);
      return { outcome: 'loaded', exports: Object.fromEntries(kinds) };
    }
    case 'threw':
      return { outcome: 'threw', error: thrownError(ending, compiled) };
    case 'exhausted':
      return { outcome: 'stopped', limit: 'operations', amount: limits.operationsPerCall };
  }
}

function exhausted({ site }: Exhausted, { operationsPerCall }: Limits, compiled: CompiledSubmission): Observation {
  const stopped = { outcome: 'stopped', limit: 'operations', amount: operationsPerCall } as const;
  return withPlace(stopped, sourcePlace(compiled, site));
}

function thrownError({ isError, name, message, site }: Threw, compiled: CompiledSubmission): ThrownError {
  // How deep a recursion gets, and so where it stands when the stack is full, differs from one Node to the next.
  const isOverflow = name === 'RangeError' && message === 'Maximum call stack size exceeded';
  return withPlace({ isError, name, message }, isOverflow ? undefined : sourcePlace(compiled, site));
}

function withPlace<T extends object>(observation: T, near: SourcePlace | undefined): T & { near?: SourcePlace } {
  return near === undefined ? observation : { ...observation, near };
}
