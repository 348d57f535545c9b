import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { nastyStrings } from '../testing/nasty-strings.ts';
import { renderHtml } from './html.ts';
import { wrongReport } from './testing/wrong-report.ts';

const report = wrongReport((field) => `the ${field}`);
const page = renderHtml(report);

describe('renderHtml', () => {
  test('says everything that the report says', () => {
    const fields = new Set<string>();
    wrongReport((field) => {
      fields.add(field);
      return '';
    });
    expect([...fields].filter((field) => !page.includes(`the ${field}`))).toEqual([]);
    expect(fields.size).toBeGreaterThan(15);
  });

  test('states the total, and the points of each criterion', () => {
    expect(page).toContain('<title>a6 the reportTitle: 22.55 of 40 points</title>');
    expect(page).toContain('10 of 10');
    expect(page).toContain('12.55 of 20');
  });

  test('a problem and a criterion have their place in the file', () => {
    expect(page).toContain('the problemFile:9:4');
    expect(page).toContain('the placeFile:7:3');
  });

  test('gives the command that tries the smallest case again', () => {
    expect(page).toContain('npm run grade -- a6 --only gradient --case small:2');
  });

  test('sets apart the wrong entries of a tensor and no others, slice by slice', () => {
    const marked = [...page.matchAll(/<td class="wrong">([^<]*)/g)].map(([, text]) => text);
    // The smallest case and the first one of `gradient` show them, and the first one of `step`.
    expect(marked).toEqual(['≠ 7', '≠ NaN', '≠ 7', '≠ NaN', '≠ 7', '≠ NaN']);
    expect(page).toContain('<code>dH[0, :, :]</code>');
    expect(page).toContain('<code>dH[1, :, :]</code>');
  });

  test('what the code printed is folded', () => {
    expect(page).toMatch(/<details><summary>1 line<\/summary><pre>the console<\/pre><\/details>/);
  });

  test('every link leads to a place on the page', () => {
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(0);
    for (const id of links) expect(page).toContain(`id="${id}"`);
  });

  test('its policy admits its own style, and no script, image or address', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(page).not.toMatch(/<(script|img|link|iframe|object|base|form)\b|\sstyle=|\son\w+=|url\(/i);
  });

  test('is the same, whatever was rendered before', () => {
    renderHtml(wrongReport(() => 'another'));
    expect(renderHtml(report)).toBe(page);
  });

  test('coordinates have two decimals: the others may differ between machines', () => {
    const plots = page.match(/<svg class="plot"[\s\S]*?<\/svg>/g) ?? [];
    expect(plots.length).toBeGreaterThan(3);
    expect(plots.filter((plot) => /="[^"]*\.\d{3}/.test(plot))).toEqual([]);
  });

  test('what is to be mended after something else has no plots', () => {
    const [, step = ''] = /<section class="criterion" id="criterion-step"([\s\S]*?)<\/section>/.exec(page) ?? [];
    expect(step).toContain('<a href="#criterion-gradient">');
    expect(step).not.toContain('<svg class="plot"');
  });

  test('a report of nothing is a page all the same', () => {
    expect(renderHtml({ ...report, criteria: [], problems: [], console: '' })).toMatch(/<main>[\s\S]*<\/main>/);
  });
});

/** Tags and the names of their attributes, in their order. */
function skeleton(html: string): string[] {
  const tags = html.match(/<(?:[^"<>]|"[^"]*")*>/g) ?? [];
  // A name in a plot takes as many lines as it has commas.
  return tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).filter((tag) => !/^<\/?tspan/.test(tag));
}

/** What steers or hides; private characters and joined pictures do neither. */
function unseen(html: string): string[] {
  return html.match(/(?!\n|\t|\u200d|\p{Co})\p{C}/gu) ?? [];
}

describe('hostile text', () => {
  const harmless = skeleton(renderHtml(wrongReport(() => 'x')));
  // Longer ones add nothing here, and the report holds none.
  const texts = nastyStrings.map((text) => text.slice(0, 400));

  test.each(texts)(
    'in every field adds no tag, no attribute and nothing unseen, but for formulas in titles (%#)',
    (text) => {
      const html = renderHtml(wrongReport(() => text));
      const rest = html
        .replace(/<span class="katex">[\s\S]*?<\/math><\/span>/g, '')
        .replace(/<code>\$[^<]*\$<\/code>/g, '');
      expect(skeleton(rest)).toEqual(harmless);
      expect(unseen(html)).toEqual([]);
    },
  );
});
