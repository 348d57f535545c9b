import { test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { gradeFolder, lostBy } from './grade-folder.ts';
import { samplesOf } from './sample.ts';
const seeds = (process.env.SEEDS ?? 'public').split(',');
test('scratch', async () => {
  const lines: string[] = [];
  for (const s of samplesOf('a5')) for (const seed of seeds) {
    const r = await gradeFolder('a5', s.folder, seed);
    const lost = lostBy(r).join();
    const ok = [...s.loses].sort().join() === lostBy(r).sort().join() && (s.kind === 'wrong' || r.score === 100);
    const margins = r.criteria.map((c) => c.cases.margin ?? 0);
    lines.push(`${ok ? 'ok ' : 'BAD'} ${s.name} ${seed} ${r.score} ${lost} ${s.kind === 'correct' ? 'margin ' + Math.max(...margins) : ''}`);
    if (!ok || process.env.SHOW) for (const c of r.criteria) if (c.score < c.maxScore) lines.push(`     ${c.id} ${c.score}/${c.maxScore}: ${c.message}`);
  }
  writeFileSync('/tmp/a5t/out.txt', lines.join('\n') + '\n');
}, 1_000_000);
