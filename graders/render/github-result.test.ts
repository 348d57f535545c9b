import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportedBy } from '../../tests/conformance/classroom-reporter.ts';
import { sampleReports } from '../../tests/conformance/sample-reports.ts';
import type { Report, ReportCriterion } from '../contract/report.ts';
import { githubResult } from './github-result.ts';

/** A report of criteria with these points, in hundredths. */
function reportOf(points: readonly { readonly score: number; readonly maxScore: number }[]): Report {
  const total = (key: 'score' | 'maxScore') => points.reduce((sum, each) => sum + each[key], 0) / 100;
  const template = sampleReports['all right'] as Report;
  const criteria = points.map(({ score, maxScore }, i): ReportCriterion => {
    const status = score < maxScore ? 'failed' : 'passed';
    const cases = { passed: 0, total: 1 };
    const rest = { title: '', status, message: 'x', diagnosis: [], mendFirst: [], cases } as const;
    return { id: `f${i}`, score: score / 100, maxScore: maxScore / 100, ...rest };
  });
  return { ...template, criteria, score: total('score'), maxScore: total('maxScore') };
}

const criterion = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([maxScore, share]) => ({ maxScore, score: Math.round(share * maxScore) }));

describe('githubResult', () => {
  test('the reporting action records exactly the score, and fits the result into its environment', () => {
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 1, maxLength: 30 }), (points) => {
        const report = reportOf(points);
        const output = githubResult(report);
        const { recorded, printed } = reportedBy('later', output);
        expect(recorded).toBe(`${report.score}/${report.maxScore}`);
        expect(printed).toBe(`${report.score.toFixed(2)}/${report.maxScore}`);
        expect(output.length).toBeLessThan(128 * 1024 - 100);
      }),
      {
        numRuns: 200,
        examples: [
          [
            [
              { maxScore: 886, score: 651 },
              { maxScore: 1600, score: 1600 },
            ],
          ],
        ],
      },
    );
  });

  test('of 100 points, v1 prints what it records for every whole score', () => {
    for (let score = 0; score <= 100; score++) {
      const full = { score: 1000, maxScore: 1000 };
      const tens = Array.from({ length: 10 }, (_, i) => ({
        ...full,
        score: Math.max(0, Math.min(10, score - 10 * i)) * 100,
      }));
      expect(reportedBy('v1', githubResult(reportOf(tens))).printed).toBe(`${score}.00/100`);
    }
  });

  test('where a thousand tests cannot express the share, v1 gets the criteria alone', () => {
    const { printed, recorded } = reportedBy('v1', githubResult(sampleReports.decimals as Report));
    expect({ printed, recorded }).toEqual({ printed: '0.00/100', recorded: '63.55/100' });
  });

  test('nothing graded is no division by zero', () => {
    const { log, recorded } = reportedBy('v1', githubResult(sampleReports['nothing asked for'] as Report));
    expect({ log, recorded }).toEqual({ log: 'nothing was graded', recorded: '' });
  });
});
