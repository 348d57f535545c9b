import { fileURLToPath } from 'node:url';
import { writeWhole } from '../graders/batch/write-whole.ts';
import { assignmentIds } from './assignments.ts';
import { gradeFolder } from './grade-folder.ts';
import { sampleRow, sampleTable } from './sample-table.ts';
import { samplesOf } from './samples.ts';

/** `npm run samples`: grades every sample and writes docs/samples.md, which a test holds to be current. */
const tables: string[] = [];
for (const id of assignmentIds) {
  const rows: string[] = [];
  for (const sample of samplesOf(id)) rows.push(sampleRow(sample, await gradeFolder(id, sample.folder)));
  tables.push(sampleTable(id, rows));
  console.log(`${id}: ${rows.length} samples`);
}
const intro = `# The samples

Known submissions, right and wrong, and what each gets with the public seed; \`npm run samples\` writes this page. What a
sample must lose stands in its \`sample.yaml\`, and the tests hold the grader to it.`;
await writeWhole(fileURLToPath(new URL('../docs/samples.md', import.meta.url)), `${[intro, ...tables].join('\n\n')}\n`);
