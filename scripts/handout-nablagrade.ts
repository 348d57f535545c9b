#!/usr/bin/env node
import { dispatch } from './dispatch.ts';
import { warnOfChanges } from './warn-of-changes.ts';

/** The command `nablagrade` of a handout's grader. */
await dispatch({
  grade: async () => {
    await warnOfChanges();
    await import('./grade.ts');
  },
  test: () => import('./student-tests.ts'),
});
