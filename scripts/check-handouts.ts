import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { playBack } from '../graders/handout/play-back.ts';
import { renderJson } from '../graders/render/json.ts';
import { assignmentIds, type OpenedAssignment, openAssignment } from './assignments.ts';
import { gradeFolderBy } from './grade-folder.ts';
import { handoutSecrets } from './handout-secrets.ts';
import { findLeaks, type Secrets } from './leak-search.ts';
import { readRecord } from './read-record.ts';
import { runCommand } from './run-command.ts';
import { samplesOf } from './samples.ts';
import { unpackGrader } from './unpack-grader.ts';
import { writeHandout } from './write-handout.ts';

/**
 * `npm run check-handouts -- [PRIVATE SEED]`: makes every handout, looks for what it must not hold, and grades each sample by
 * its recorded answers and by the course's own.
 */
async function main(texts: readonly string[]): Promise<number> {
  const secrets = handoutSecrets(texts);
  const rows = [
    row(
      'searched',
      counts((kind) => secrets[kind].size),
      '',
    ),
  ];
  const control = findLeaks(fileURLToPath(new URL('../dist', import.meta.url)), secrets);
  rows.push(
    row(
      "control: the course's dist",
      counts((kind) => control[kind].found),
      '',
    ),
  );
  let isWell = control.runs.found > 0;
  for (const id of assignmentIds) {
    const work = await mkdtemp(join(tmpdir(), 'nablagrade-handouts-'));
    try {
      const handout = join(work, 'handout');
      await writeHandout(id, undefined, handout, join(work, 'staging'));
      const grader = await unpackGrader(handout, join(work, 'unpacked'));
      const found = [findLeaks(handout, secrets), findLeaks(grader, secrets)];
      const leaks = counts((kind) => found.reduce((sum, each) => sum + each[kind].found, 0));
      const { same, samples } = await compareVerdicts(id, grader);
      rows.push(row(id, leaks, `${same} of ${samples}`));
      isWell = isWell && leaks.every((found) => found === 0) && same === samples;
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  const head = [row('', kinds, 'same report bytes'), '| --- | ---: | ---: | ---: | ---: | ---: |'];
  process.stdout.write(`${[...head, ...rows].join('\n')}\n`);
  return isWell ? 0 : 1;
}

const kinds = ['runs', 'names', 'lines', 'texts'] as const satisfies readonly (keyof Secrets)[];

function counts(count: (kind: keyof Secrets) => number): readonly number[] {
  return kinds.map(count);
}

function row(title: string, cells: readonly (string | number)[], last: string): string {
  return `| ${[title, ...cells, last].join(' | ')} |`;
}

async function compareVerdicts(id: string, grader: string): Promise<{ same: number; samples: number }> {
  const { record, values } = readRecord(pathToFileURL(`${grader}/record/`));
  const recorded: OpenedAssignment = { assignment: playBack(record, values()), rubric: record.rubric };
  const courses = await openAssignment(id);
  const samples = samplesOf(id);
  let same = 0;
  for (const { folder, name } of samples) {
    const [handouts, own] = [await gradeFolderBy(recorded, folder), await gradeFolderBy(courses, folder)];
    if (renderJson(handouts) === renderJson(own)) same++;
    else process.stderr.write(`${id}/${name}: the reports differ\n`);
  }
  return { same, samples: samples.length };
}

runCommand(main);
