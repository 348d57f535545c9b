import type { ModuleOutcome } from '../contract/observation.ts';
import type { Problem } from '../contract/problem.ts';

/** Why a module that compiles did not load: what its own top level threw, or the limit that ended it. */
export function loadProblems(module: ModuleOutcome, entry: string): readonly Problem[] {
  if (module.outcome === 'threw') {
    const { near, ...error } = module.error;
    const place = { file: near?.file ?? entry, line: near?.line ?? 1, column: 1 };
    return [{ ...place, severity: 'error', fact: { kind: 'threw-on-loading', error } }];
  }
  if (module.outcome === 'stopped') {
    const fact = { kind: 'stopped-on-loading', observation: module } as const;
    return [{ file: entry, line: 1, column: 1, severity: 'error', fact }];
  }
  return [];
}
