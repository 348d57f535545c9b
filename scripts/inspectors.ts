import type { Inspector } from '../graders/grade.ts';
import { typeWorker } from './product.ts';

/** A student who waits for types waits at most this long. */
const typeLimitMs = 20_000;

/** ts-morph is heavy, so both load it only when they are called. */
export const inspectStructureLazily: Inspector = async (submission, assignment) => {
  const { inspectStructure } = await import('../graders/structure/inspect-structure.ts');
  return inspectStructure(submission, assignment);
};

export const checkTypesLazily: Inspector = async (submission, assignment) => {
  const { checkTypes } = await import('../graders/structure/check-types.ts');
  return checkTypes(submission, assignment, typeLimitMs, typeWorker);
};
