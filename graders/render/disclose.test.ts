import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { FirstFailure, Report, ReportCriterion } from '../contract/report.ts';
import { disclose } from './disclose.ts';
import { type ReporterName, reporters } from './reporters.ts';
import { lostCriterion, plainTerminal, reportWith } from './testing/report-with.ts';

const canary = 'CANARY';
const number = 0.8675309;

/** Whatever a criterion can tell about its cases, each with something to be recognised by. */
function secret(disclosure: 'summary' | 'hidden', rest: Partial<ReportCriterion> = {}): ReportCriterion {
  const failure: FirstFailure = {
    family: canary,
    index: 8675308,
    call: `loss(${number})`,
    entry: canary,
    expected: String(number),
    actual: canary,
    error: number,
    bound: number,
    differing: 8675309,
    entries: 8675309,
    parts: [{ name: canary, shape: [1], expected: [number], received: [number], bounds: [number] }],
  };
  return lostCriterion({
    id: 'loss',
    disclosure,
    message: `${canary} should be ${number}.`,
    diagnosis: [{ misconception: canary, message: `${number} times too large.` }],
    place: { file: 'linear-net.ts', line: 8675309 },
    curves: [{ label: canary, steps: [0], received: [number] }],
    cases: { passed: 1, total: 4, margin: number, firstFailure: failure },
    ...rest,
  });
}

const open = lostCriterion({ id: 'step', score: 2.5, status: 'partial', mendFirst: ['loss', 'forward'] });
const environment = {
  ...{ CLASSROOM: 'c', ASSIGNMENT: 'a6', ASSIGNMENT_TYPE: 'individual', OWNER: 'o', SUBMISSION_TAG: 't' },
  ...{ COMMIT_URL: 'https://c', RELEASE_URL: 'https://r', REVIEW_URL: 'https://v' },
};
const surroundings = { ...plainTerminal, folder: '', environment, now: new Date(0) };
const whole = (criterion: ReportCriterion, rest: Partial<Report> = {}) =>
  reportWith([criterion, open], { seed: `${canary} seed`, console: `${canary} ${number}`, ...rest });

async function everyFace(name: ReporterName, report: Report): Promise<string> {
  const { render, appends = [] } = reporters[name];
  const texts = [await render(report, surroundings), ...appends.map((each) => each.render(report))];
  // The result for GitHub is written in base64.
  return texts.map((text) => `${text}${Buffer.from(text.replace(/^result=/, ''), 'base64')}`).join('');
}

describe.each(['summary', 'hidden'] as const)('a criterion that is %s', (disclosure) => {
  test.each(Object.keys(reporters) as ReporterName[])(
    '%s shows students none of its cases, and no seed',
    async (name) => {
      const report = whole(secret(disclosure));
      const leak = /CANARY|8675309|8675308/;
      expect(await everyFace(name, disclose(report, 'student'))).not.toMatch(leak);
      expect(await everyFace(name, disclose(report, 'staff'))).toMatch(name === 'classroom50' ? /./ : leak);
    },
  );

  test('what is disclosed still is a report', () => {
    const schema = JSON.parse(readFileSync(new URL('report.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv().compile(schema);
    expect([validate(disclose(whole(secret(disclosure)), 'student')), validate.errors]).toEqual([true, null]);
  });
});

describe('disclose', () => {
  test('summary: points, how many cases are right, the hint, and the small case in the place of the one that failed', () => {
    const smallest: FirstFailure = { family: 'small', index: 0, call: 'loss([1])', expected: '1', actual: '2' };
    const criterion = secret('summary', { hint: 'Look again.', cases: { passed: 1, total: 4, smallest } });
    const report = disclose(whole(criterion), 'student');
    expect(report).toMatchObject({ score: 2.5, maxScore: 20 });
    expect(report.criteria[0]).toMatchObject({
      message: '1 of 4 cases is right; the cases themselves are not shown. Look again.',
      cases: { passed: 1, total: 4, smallest },
    });
  });

  test('hidden: its points are in no total, and no other criterion tells that it failed', () => {
    const carried = { points: 1, from: 'forward', message: 'mend loss first, then forward.' };
    const report = disclose(reportWith([secret('hidden'), { ...open, carried }]), 'student');
    expect(report).toMatchObject({ score: 2.5, maxScore: 10, withheld: { points: 10 } });
    expect(report.criteria).toEqual([{ ...open, mendFirst: ['forward'] }]);
  });

  test('hidden: students see the same whether it failed or passed', () => {
    const passed = secret('hidden', { score: 10, status: 'passed', message: 'All 4 cases are right.' });
    const seen = (criterion: ReportCriterion) =>
      disclose(reportWith([criterion, { ...open, mendFirst: [] }]), 'student');
    expect(seen(passed)).toEqual(seen(secret('hidden')));
  });

  test('a small case that was asked for alone is shown, of a summary but not of what is hidden', () => {
    const replay = { replay: 'small:2' };
    const summary = whole(secret('summary'), replay);
    expect(disclose(summary, 'student')).toBe(summary);
    expect(disclose(whole(secret('summary'), { replay: 'smaller:2' }), 'student').console).toBe('');
    expect(disclose(whole(secret('hidden'), replay), 'student').criteria).toHaveLength(1);
  });

  test('where nothing is marked, and for staff, nothing is left out', () => {
    const marked = whole(secret('hidden'));
    expect(disclose(marked, 'staff')).toBe(marked);
    const unmarked = reportWith([open]);
    expect(disclose(unmarked, 'student')).toBe(unmarked);
  });
});

test('disclose: an adjusted score of the whole is not shown where points of it are hidden', () => {
  const adjusted = { score: 3, reasons: ['r'] };
  const hidden = reportWith([lostCriterion(), lostCriterion({ id: 'f', disclosure: 'hidden' })], { adjusted });
  const open = reportWith([lostCriterion(), lostCriterion({ id: 'f', disclosure: 'summary' })], { adjusted });
  expect(disclose(hidden, 'student').adjusted).toBeUndefined();
  expect(disclose(hidden, 'staff').adjusted).toEqual(adjusted);
  expect(disclose(open, 'student').adjusted).toEqual(adjusted);
});
