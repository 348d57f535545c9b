import { expect, test } from '@jest/globals';
import { packJob, type QueueQuestion, unpackJob } from './queue-job.ts';

test('packJob: what comes out is what went in, and takes less than it', () => {
  const files = [{ path: 'net.ts', text: `// ∂L/∂W, 🦊\u0000\n${'export const f = (x: number) => x;\n'.repeat(50)}` }];
  const question: QueueQuestion = { task: 'grade', submission: { id: 'zoë', files, hash: 'sha256:0', problems: [] } };
  const packed = packJob(question);
  expect(unpackJob<QueueQuestion>(packed)).toEqual(question);
  expect(packed.length).toBeLessThan(JSON.stringify(question).length / 3);
});
