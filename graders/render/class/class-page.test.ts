import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { nastyStrings } from '../testing/nasty-strings.ts';
import { classPage } from './class-page.ts';
import { classOf } from './testing/class-of.ts';
import { rowWith } from './testing/row-with.ts';

const page = await classPage(classOf(40));
const nobody = { ...classOf(0), rows: [] };

describe('classPage', () => {
  test('says everything that it was given', async () => {
    const fields = new Set<string>();
    const marked = await classPage(
      classOf(12, (field) => {
        fields.add(field);
        return `[the ${field}]`;
      }),
    );
    expect([...fields].filter((field) => !marked.includes(`[the ${field}]`))).toEqual([]);
    expect(fields.size).toBeGreaterThan(40);
  });

  test('its policy admits its own style and its own script, and nothing else', () => {
    const hash = (tag: string) => {
      const [, text = ''] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page) ?? [];
      return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    };
    expect(page).toContain(
      `content="default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; base-uri 'none'; form-action 'none'"`,
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<(img|link|iframe|object|base|form)\b|\sstyle=|\son\w+=|url\(/i);
  });

  test('every link leads to a place on the page or to a report beside it', () => {
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!);
    expect(links).toContain('reports/s4.html');
    expect(links).toContain('reports/s4.json');
    for (const link of links) {
      if (link.startsWith('#')) expect(page).toContain(`id="${link.slice(1)}"`);
      else expect(link).toMatch(/^reports\/s\d+\.(html|json)$/);
    }
  });

  test('a file is named in the link as it is on the disk', async () => {
    const row = rowWith([10], { file: 'Zoë #1 %41' });
    expect(await classPage({ ...nobody, rows: [row] })).toContain('href="reports/Zo%C3%AB%20%231%20%2541.html"');
  });

  test('who has no report has no link and no points', async () => {
    const row = { ...rowWith([]), state: 'not-graded' as const, problem: 'the disk is full' };
    const { file: _, ...without } = row;
    const html = await classPage({ ...nobody, rows: [without] });
    expect(html).not.toContain('reports/');
    expect(html).toMatch(/not graded<\/td><td><\/td>/);
    expect(html).toContain('the disk is full');
  });

  test('the raw score stands beside one that was adjusted, with the reason', async () => {
    const row = rowWith([10, 8.5]);
    const adjusted = { ...row.adjusted, score: 13.5, lateLoss: 5, lateDays: 1, reasons: ['One day late.'] };
    const html = await classPage({ ...nobody, rows: [{ ...row, adjusted }] });
    expect(html).toContain('<td>13.5</td><td>18.5</td><td>1</td>');
    expect(html).toContain('18.5 becomes 13.5. One day late.');
  });

  test('near misses come in the order of their distance from the bound', async () => {
    const rows = [7.31, 1.2, 3].map((nearMiss) => {
      const row = rowWith([0]);
      return { ...row, criteria: row.criteria.map((criterion) => ({ ...criterion, nearMiss })) };
    });
    const told = (await classPage({ ...nobody, rows })).match(/a: [\d.]+ times the bound/g);
    expect(told).toEqual(['a: 1.2 times the bound', 'a: 3 times the bound', 'a: 7.31 times the bound']);
  });

  test('a class of nobody is a page all the same', async () => {
    expect(await classPage(nobody)).toMatch(/<main>[\s\S]*undefined: fewer than 3 students[\s\S]*<\/main>/);
  });

  test('is the same, whatever was rendered before', async () => {
    await classPage(nobody);
    expect(await classPage(classOf(40))).toBe(page);
  });
});

describe('hostile text', () => {
  const harmless = classPage(classOf(12, () => 'x')).then(skeleton);

  /** Tags and the names of their attributes, in their order. */
  function skeleton(html: string): string[] {
    const tags = html.match(/<(?:[^"<>]|"[^"]*")*>/g) ?? [];
    return tags.map((tag) => tag.replace(/"[^"]*"/g, '""')).filter((tag) => !/^<\/?tspan/.test(tag));
  }

  // Longer ones add nothing here: what is long is cut.
  const texts = nastyStrings.map((text) => text.slice(0, 400));

  test.each(texts)(
    'in every field adds no tag, no attribute and nothing unseen, but for formulas (%#)',
    async (text) => {
      const html = await classPage(classOf(12, () => text));
      const rest = html
        .replace(/<span class="katex">[\s\S]*?<\/math><\/span>/g, '')
        .replace(/<code>\$[^<]*\$<\/code>/g, '');
      expect(skeleton(rest)).toEqual(await harmless);
      expect(html.match(/(?!\n|\t|\u200d|\p{Co})\p{C}/gu) ?? []).toEqual([]);
    },
  );
});
