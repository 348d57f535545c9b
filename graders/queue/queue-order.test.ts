import { expect, test } from '@jest/globals';
import { mismatchOf, type QueueOrder, wantedBy } from './queue-order.ts';

const order: QueueOrder = {
  id: 'q',
  from: 'host',
  key: { assignment: 'a6', seed: 'public', grader: { version: '1.0.0', rubricHash: `sha256:${'ab'.repeat(32)}` } },
  requireSandbox: false,
};
const offer = { from: 'there', version: '1.0.0', rubrics: { a6: order.key.grader.rubricHash }, givenUp: {} };

test('mismatchOf: an offer fits that has the same grader and the same rubric, whatever else it has', () => {
  expect(mismatchOf(order, { ...offer, rubrics: { ...offer.rubrics, a1: 'sha256:cd' } })).toBeUndefined();
});

test.each([
  ['another grader', { ...offer, version: '1.0.1' }, 'grader 1.0.1'],
  ['another rubric', { ...offer, rubrics: { a6: `sha256:${'cd'.repeat(32)}` } }, 'rubric cdcdcdcdcdcd of a6'],
  ['a machine that could not', { ...offer, givenUp: { q: 'no bubblewrap' } }, 'a fault (no bubblewrap)'],
  ['no such rubric', { ...offer, rubrics: {} }, 'no rubric of a6'],
])('mismatchOf: %s is named', (_, unfit, named) => {
  expect(mismatchOf(order, unfit)).toBe(named);
});

test('wantedBy: names what is compared', () => {
  expect(wantedBy(order)).toBe('grader 1.0.0 and rubric abababababab of a6');
});
