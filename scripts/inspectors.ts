import type { Inspector } from '../graders/grade.ts';
import { askThread } from '../graders/structure/ask-thread.ts';
import { checkTypes } from '../graders/structure/check-types.ts';
import { inspectorThread } from './product.ts';

/** A student who waits for types waits at most this long. */
const typeLimitMs = 20_000;

/**
 * Hundreds of times what a long submission takes. What is found only says where mistakes stand that others have found as well, so
 * a source that keeps the parser busy for longer loses no more than that.
 */
const structureLimitMs = 10_000;

export const inspectStructureInThread: Inspector = async (submission, assignment) =>
  (await askThread({ task: 'structure', submission, assignment }, structureLimitMs, inspectorThread)) ?? [];

export const checkTypesInThread: Inspector = (submission, assignment) =>
  checkTypes(submission, assignment, typeLimitMs, inspectorThread);
