import { describe, expect, test } from '@jest/globals';
import { sampleReports } from '../../tests/conformance/sample-reports.ts';
import type { Report } from '../contract/report.ts';
import { renderGithub } from './github.ts';

const linesOf = (report: Report | undefined, folder = '') => {
  if (!report) throw new Error('there is no such report');
  return renderGithub(report, folder).trimEnd().split('\n');
};

describe('renderGithub', () => {
  test('the total comes first, and all points need nothing more', () => {
    expect(linesOf(sampleReports['all right'])).toEqual([
      '::notice title=a6%3A The linear net $f_W$::100 of 100 points',
    ]);
  });

  test('stands at the line of the function, seen from the root of the repository', () => {
    const [, step, lossGradient] = linesOf(sampleReports.wrong, 'src/a6');
    expect(step).toMatch(/^::error file=src\/a6\/linear-net\.ts,title=step%3A 0 of 50 points::step\[0, 1\] should be/);
    expect(lossGradient).toMatch(
      /^::warning file=src\/a6\/linear-net\.ts,line=12,col=8,title=lossGradient%3A 5 of 20 points::/,
    );
    expect(lossGradient).toContain('%0Alikely cause: Is the factor $1/t$ missing?');
  });

  test('a file that does not compile is told once, where the mistake is, and not again for each function', () => {
    expect(linesOf(sampleReports['does not compile']).slice(1)).toEqual([
      '::error file=linear-net.ts,line=3,col=14,title=error::Syntax error: Unexpected "}"',
      '::warning file=linear-net.ts,line=9,col=1,title=warning::loss takes 2 arguments.',
    ]);
  });

  test('of eleven errors the tenth says that two are not shown', () => {
    const [problem] = sampleReports['does not compile']?.problems ?? [];
    const { problems: _, ...rest } = sampleReports['all right'] as Report;
    const crowd = (length: number) => ({
      ...rest,
      problems: Array.from({ length }, () => problem as NonNullable<typeof problem>),
    });
    expect(linesOf(crowd(10))).toHaveLength(11);
    expect(linesOf(crowd(10)).at(-1)).toMatch(/Syntax error/);
    expect(linesOf(crowd(11))).toHaveLength(11);
    expect(linesOf(crowd(11)).at(-1)).toMatch(/title=2 more::2 more of this kind/);
  });
});
