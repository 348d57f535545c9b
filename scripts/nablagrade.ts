#!/usr/bin/env node
import { dispatch } from './dispatch.ts';

/** The command `nablagrade` of the published package. */
await dispatch({
  grade: () => import('./grade.ts'),
  batch: () => import('./batch.ts'),
  worker: () => import('./worker.ts'),
  regrade: () => import('./regrade.ts'),
  validate: () => import('./validate.ts'),
  handout: () => import('./handout.ts'),
  new: () => import('./new.ts'),
  test: () => import('./student-tests.ts'),
});
