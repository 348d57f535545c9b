import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../contract/grader-error.ts';
import { lostCriterion, reportWith } from '../render/testing/report-with.ts';
import { parseReceipt } from './parse-receipt.ts';
import { receiptOf } from './receipt.ts';
import { receiptDifferences } from './receipt-differences.ts';

const report = reportWith([lostCriterion({ score: 5, status: 'partial' }), lostCriterion({ id: 'step' })]);
const receipt = receiptOf(report);

test('receiptOf: is read back as it was written', () => {
  expect(parseReceipt(JSON.stringify(receipt), 'r.json')).toEqual(receipt);
});

test.each(['', '{}', '[1]', 'null', JSON.stringify(report), JSON.stringify({ ...receipt, criteria: [{}] })])(
  'parseReceipt: what is none is told in one line (%#)',
  (text) => {
    expect(() => parseReceipt(text, 'r.json')).toThrow(UsageError);
    expect(() => parseReceipt(text, 'r.json')).toThrow(/^r\.json: it is no receipt[^\n]*$/);
  },
);

describe('receiptDifferences', () => {
  test('there is none from the report that it was made of', () => {
    expect(receiptDifferences(receipt, report)).toEqual([]);
    expect(receiptDifferences(receipt, { ...report, submission: { ...report.submission, id: 'folder' } })).toEqual([]);
  });

  test('everything that has changed is named', () => {
    const other = `sha256:${'9'.repeat(64)}`;
    const [loss, step] = report.criteria;
    const changed = {
      ...report,
      submission: { ...report.submission, hash: other },
      grader: { version: '9.0.0', rubricHash: other },
      criteria: [{ ...loss!, score: 10 }, { ...step!, status: 'timeout' as const }, lostCriterion({ id: 'new' })],
    };
    expect(receiptDifferences(receipt, changed)).toEqual([
      'the files are others (sha256:999999999999, not sha256:000000000000)',
      'the rubric is another (sha256:999999999999, not sha256:111111111111)',
      'the grader is 9.0.0, not 0.0.0',
      'loss: 10 of 10 points partial, not 5 of 10 points partial',
      'step: 0 of 10 points timeout, not 0 of 10 points failed',
      'new: 0 of 10 points failed, not nothing',
    ]);
  });
});
