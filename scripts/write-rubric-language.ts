import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { rubricLanguage } from './rubric-language.ts';
import { runCommand } from './run-command.ts';

/** `npm run rubric-language`: writes docs/rubric-language.md. */
runCommand(async () => {
  const root = new URL('../', import.meta.url);
  const schema = JSON.parse(readFileSync(new URL('rubrics/rubric.schema.json', root), 'utf8'));
  await writeWhole(fileURLToPath(new URL('docs/rubric-language.md', root)), rubricLanguage(schema));
  return 0;
});
