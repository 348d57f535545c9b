/** Who reads a report. Staff see all of it. */
export type Audience = 'student' | 'staff';

/**
 * What students are shown of a criterion. `summary`: points, status and how many cases are right, and a small case of another
 * drawing in the place of those that were judged. `hidden`: nothing, and its points are in no total, until the rubric releases it.
 */
export type Disclosure = 'full' | 'summary' | 'hidden';
