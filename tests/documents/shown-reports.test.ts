import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { documentSteps } from './document-steps.ts';
import { printed, shownBy } from './run-command.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/for-students.md', root), 'utf8');
const shown = documentSteps(page).flatMap((step) => (step.kind === 'run' ? [step] : []));

test('docs/for-students.md: shows the report that is printed', () => {
  expect(shown.length).toBeGreaterThan(0);
  for (const step of shown) expect(printed(step.command, fileURLToPath(root))).toMatch(shownBy(step));
});
