import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { classOf } from '../../graders/render/class/testing/class-of.ts';
import { nastyStrings } from '../../graders/render/testing/nasty-strings.ts';
import { launchBrowser, type Opened, openFolds, openPage, type Sight, violations } from './browser.ts';

/** The page of a class as whoever grades it meets it: opened from the file system, in a real browser. */

// A browser starts slowly on a machine that is busy; nothing here depends on how fast it is.
jest.setTimeout(120_000);

const scratch = mkdtempSync(join(tmpdir(), 'nablagrade-class-'));
const address = (kind: string) => pathToFileURL(join(scratch, `${kind}.html`)).href;
const nasty = nastyStrings.map((text) => text.slice(0, 200));
const classes = {
  large: classOf(2000),
  // Each of them in a name, and all of them elsewhere.
  hostile: classOf(nasty.length, (field) => nasty[Number(field.split(' ')[1])] ?? nasty.join(' ')),
  empty: classOf(0),
};
const kinds = Object.keys(classes);

let browser: Browser;

beforeAll(async () => {
  // The page holds the text of a function: it is made as the commands make it, minified.
  const outfile = join(scratch, 'class-page.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../graders/render/class/class-page.ts', import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const { classPage } = await import(pathToFileURL(outfile).href);
  for (const [kind, result] of Object.entries(classes)) {
    writeFileSync(join(scratch, `${kind}.html`), await classPage(result));
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

function open(kind: string, sight: Sight = { width: 1280 }): Promise<Opened> {
  return openPage(browser, address(kind), sight);
}

const rowsOf = (page: Page) => page.locator('#student-table tbody tr');
const count = (page: Page) => page.locator('output').textContent();

/** The column's cells as they stand, from top to bottom. */
function column(page: Page, title: string): Promise<string[]> {
  return page.evaluate(`(() => {
    const heads = [...document.querySelectorAll('#student-table thead th')];
    const at = heads.findIndex((head) => head.textContent.startsWith(${JSON.stringify(title)}));
    return [...document.querySelectorAll('#student-table tbody tr')].map((row) => row.children[at].textContent);
  })()`);
}

describe.each(kinds)('the page of a class that is %s', (kind) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = await open(kind, { colorScheme, width: 1280 });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('nothing to complain of, nothing to fetch, and nothing wider than the page, at 1280 and 360 pixels', async () => {
    const { page, complaints, requests } = await open(kind);
    const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
    await openFolds(page);
    expect(await excess()).toBe(0);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await excess()).toBe(0);
    expect({ complaints, requests, frames: page.frames().length }).toEqual({
      complaints: [],
      requests: [address(kind)],
      frames: 1,
    });
    await page.context().close();
  });
});

describe('2,000 students', () => {
  test('are searched by words, whatever their accents, and by several choices at once', async () => {
    const { page } = await open('large');
    expect(await count(page)).toBe('2000 students');
    await page.fill('input', 'jose');
    expect(await count(page)).toBe('250 of 2000 students');
    await page.fill('input', 'ÑANDÚ jose s');
    expect(await count(page)).toBe('250 of 2000 students');
    await page.getByLabel('Section').selectOption('Group 3');
    const group = classes.large.rows.filter(
      ({ student }) => student.section === 'Group 3' && student.name?.startsWith('José'),
    );
    expect(group.length).toBeGreaterThan(0);
    expect(await count(page)).toBe(`${group.length} of 2000 students`);
    await page.getByLabel('Points lost in').selectOption('lossGradient');
    const lost = group.filter(({ criteria }) => criteria.some(({ id, score }) => id === 'lossGradient' && score < 20));
    expect(lost.length).toBeLessThan(group.length);
    expect(await count(page)).toBe(`${lost.length} of 2000 students`);
    expect(await rowsOf(page).count()).toBe(lost.length);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await count(page)).toBe('2000 students');
    await page.context().close();
  });

  test('are chosen by a mistake, by a state, and by what links on the page promise', async () => {
    const { page } = await open('large');
    const made = classes.large.rows.filter(({ criteria }) =>
      criteria.some(({ mistakes }) => mistakes.some(({ name }) => name === 'transposed')),
    );
    await page.getByLabel('Mistake').selectOption(`transposed (${made.length})`);
    expect(await count(page)).toBe(`${made.length} of 2000 students`);
    await page.getByLabel('Mistake').selectOption('any');
    await page.getByLabel('State').selectOption('timed out');
    const late = classes.large.rows.filter(({ criteria }) => criteria.some(({ status }) => status === 'timeout'));
    expect(await count(page)).toBe(`${late.length} of 2000 students`);
    const links = page.locator('.mistakes a, .criteria a');
    for (const link of await links.all()) {
      await link.click();
      expect(await count(page)).toBe(`${Number.parseInt((await link.textContent()) ?? '', 10)} of 2000 students`);
    }
    await page.context().close();
  });

  test('are sorted up and down, numbers as numbers, and those without a value last', async () => {
    const { page } = await open('large');
    const head = page.getByRole('columnheader', { name: 'Score' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect((await column(page, 'Score'))[0]).toBe('0');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect((await column(page, 'Score'))[0]).toBe('100');
    await page.locator('#more-students').click();
    const scores = await column(page, 'Score');
    expect(scores).toHaveLength(2000);
    const without = classes.large.rows.filter(({ state, adjusted }) => state === 'not-graded' || adjusted.isExcused);
    expect(scores.slice(-without.length)).toEqual(without.map(() => ''));
    const numbers = scores.slice(0, -without.length).map(Number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    await page.context().close();
  });

  test('are shown by the hundred, and on paper all', async () => {
    const { page } = await open('large');
    expect(await rowsOf(page).count()).toBe(100);
    expect(await page.locator('#more-students').textContent()).toBe('Show 1900 more');
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await rowsOf(page).count()).toBe(2000);
    await page.context().close();
  });

  test('are a plain table where no script runs', async () => {
    const { page } = await open('large', { width: 1280, javaScriptEnabled: false });
    expect(await rowsOf(page).count()).toBe(2000);
    expect(await rowsOf(page).last().isVisible()).toBe(true);
    expect(await page.locator('#student-filters').isVisible()).toBe(false);
    expect(await page.locator('#student-table button').count()).toBe(0);
    await page.context().close();
  });
});

test('names stay text, and are found as they are shown', async () => {
  const { page, complaints } = await open('hostile');
  await page.fill('input', '<script>alert(1)</script>');
  expect(await rowsOf(page).count()).toBe(2);
  expect(await page.locator('main script, main img, bdi *').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('who comes back finds the choice as it was left', async () => {
  const { page } = await open('large');
  await page.fill('input', 'björk');
  await page.goto(address('empty'));
  await page.goBack();
  expect(await page.inputValue('input')).toBe('björk');
  expect(await count(page)).toBe('250 of 2000 students');
  await page.context().close();
});
