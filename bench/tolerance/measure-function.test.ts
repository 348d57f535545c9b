import { describe, expect, test } from '@jest/globals';
import { assignmentIds, loadAssignment } from '../../scripts/assignments.ts';
import { rubricOf } from '../../scripts/product.ts';
import { functionsOf, loadSubject, measureFunction, type Reject, type Subject } from './measure-function.ts';

/** What `npm run tolerance` compares is more than a thousand times as much. */
const entries = 300;

/** Bundling takes its time where other work is done, too. */
const patienceMs = 60_000;

const subjects = new Map<string, Subject>();

/** With at most four cases of each family in a round: more rounds follow where these are too few. */
async function subjectOf(id: string): Promise<Subject> {
  const { rubric: whole } = await rubricOf(id);
  const criteria = whole.criteria.map((criterion) => ({
    ...criterion,
    cases: criterion.cases.map((cases) => ({ ...cases, count: Math.min(cases.count, 4) })),
  }));
  const rubric = { ...whole, criteria };
  const subject =
    subjects.get(id) ??
    (await loadSubject(new URL('../../', import.meta.url), await loadAssignment(id, rubric), rubric));
  subjects.set(id, subject);
  return subject;
}

describe.each(assignmentIds)('the tolerance of %s', (id) => {
  test(
    'no correct answer is refused, in whatever order its sums were added up',
    async () => {
      const subject = await subjectOf(id);
      for (const name of functionsOf(subject.rubric)) {
        const rejects: Reject[] = [];
        const measured = measureFunction(subject, name, entries, (reject) => rejects.push(reject));
        expect([name, rejects]).toEqual([name, []]);
        expect(measured.entries).toBeGreaterThanOrEqual(entries);
        expect(measured.largestMargin).toBeLessThan(0.25);
      }
    },
    patienceMs,
  );
});

test(
  'measureFunction: there is something to measure, and bounds of 0 would refuse it',
  async () => {
    const subject = await subjectOf('a6');
    const criteria = subject.rubric.criteria.map((criterion) => ({ ...criterion, tolerance: 'exact' as const }));
    const rejects: Reject[] = [];
    const exact = { ...subject, rubric: { ...subject.rubric, criteria } };
    const strict = measureFunction(exact, 'lossGradient', entries, (reject) => rejects.push(reject));
    expect(strict.rejects).toBe(rejects.length);
    expect(rejects.map(({ way }) => way)).toContain('the reference, reordered');
    expect(measureFunction(subject, 'lossGradient', entries, () => {}).inOtherBits).toBeGreaterThan(0.2);
  },
  patienceMs,
);

test(
  'measureFunction: the same for the same arguments',
  async () => {
    const measure = async () => measureFunction(await subjectOf('a2'), 'neuron', entries, () => {});
    expect(await measure()).toEqual(await measure());
  },
  patienceMs,
);
