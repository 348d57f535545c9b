import { describe, expect, test } from '@jest/globals';
import { sampleReports } from '../../tests/conformance/sample-reports.ts';
import type { Report } from '../contract/report.ts';
import { longestComment, renderMarkdown } from './markdown.ts';
import { mathMarkdown } from './markdown-math.ts';

describe('renderMarkdown', () => {
  test('each criterion has a row, and what lost points a section, the most points first', () => {
    const text = renderMarkdown(sampleReports.wrong as Report);
    expect(text).toMatch(/^## a6: The linear net \$`f_W`\$: 35 of 100 points\n/);
    expect(text).toContain(
      '| ❌ | **lossGradient** The derivative $`\\Vert lossGradient\\Vert `$ | partial | 5 of 20 |',
    );
    expect(text.match(/^### .*/gm)).toEqual(['### step: 0 of 50 points', '### lossGradient: 5 of 20 points']);
    expect(text).toContain('- likely cause: Is the factor $`1/t`$&#32;missing?\n- expected');
    expect(text).not.toContain('Shortened');
  });

  test('a report that is too long for a comment says what is left out, and keeps its total', () => {
    const wrong = sampleReports.wrong as Report;
    const many = { ...wrong, criteria: Array.from({ length: 100 }, () => wrong.criteria.slice(1)).flat() };
    const text = renderMarkdown(many);
    expect(text.length).toBeLessThanOrEqual(longestComment);
    expect(text.length).toBeGreaterThan(longestComment * 0.9);
    expect(text).toMatch(/: 35 of 100 points\n/);
    expect(text).toMatch(
      /\nShortened to fit into a comment: \d+ parts are left out here; npm run grade shows them\.\n$/,
    );
  });
});

describe('mathMarkdown', () => {
  test('what could end a formula too soon is text', () => {
    expect(mathMarkdown('a $x`y$ b')).toBe('a &#36;x&#96;y&#36; b');
    expect(mathMarkdown('5 $ or more')).toBe('5 &#36; or more');
    expect(mathMarkdown('$$')).toBe('&#36;&#36;');
  });

  test('a bar in a formula does not end the cell of a table', () => {
    expect(mathMarkdown('$|x| \\|y\\|$')).toBe('$`\\vert x\\vert  \\Vert y\\Vert `$');
  });
});
