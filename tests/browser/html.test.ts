import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { renderHtml } from '../../graders/render/html/html.ts';
import { wrongReport } from '../../graders/render/html/testing/wrong-report.ts';
import { nastyStrings } from '../../graders/render/testing/nasty-strings.ts';
import { launchBrowser, type Opened, openFolds, openPage, type Sight, violations } from './browser.ts';

/** The HTML report as a reader meets it: opened from the file system, in a real browser. */

// A browser starts slowly on a machine that is busy; nothing here depends on how fast it is.
jest.setTimeout(120_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'nablagrade-html-'));

/** By submission: the sample it is the report on, or the page itself. */
const samples = {
  perfect: 'a8/samples/plain-loops',
  wrong: 'a6/samples/demo',
  crashed: 'a6/samples/crashes-when-loaded',
};
const hostile = renderHtml(wrongReport(() => nastyStrings.map((text) => text.slice(0, 200)).join(' ')));
const kinds = [...Object.keys(samples), 'hostile'];
const address = (kind: string) => pathToFileURL(join(scratch, `${kind}.html`)).href;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
  writeFileSync(join(scratch, 'hostile.html'), hostile);
  for (const [kind, sample] of Object.entries(samples)) {
    const operands = [sample.slice(0, 2), join(root, 'assignments', sample)];
    const reporter = `html=${join(scratch, `${kind}.html`)}`;
    const run = spawnSync(process.execPath, [join(root, 'dist/grade.js'), ...operands, '--reporter', reporter]);
    expect({ status: run.status, out: String(run.stdout), error: String(run.stderr) }).toEqual({
      status: 0,
      out: '',
      error: '',
    });
  }
});

afterAll(async () => {
  await browser?.close();
  rmSync(scratch, { recursive: true, force: true });
});

function open(kind: string, sight: Sight): Promise<Opened> {
  return openPage(browser, address(kind), sight);
}

describe.each(kinds)('the page of a submission that is %s', (kind) => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const { page } = await open(kind, { colorScheme, width: 1280 });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('nothing to complain of, nothing to fetch, and nothing wider than the page, at 1280 and 360 pixels', async () => {
    const { page, complaints, requests } = await open(kind, { width: 1280 });
    const excess = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
    const narrow = { width: 360, height: 800 };
    expect(await excess()).toBe(0);
    await page.setViewportSize(narrow);
    expect(await excess()).toBe(0);
    await openFolds(page);
    expect(await excess()).toBe(0);
    expect(await page.title()).toMatch(/: [\d.]+ of [\d.]+ points$/);
    expect({ complaints, requests, frames: page.frames().length }).toEqual({
      complaints: [],
      requests: [address(kind)],
      frames: 1,
    });
    await page.context().close();
  });
});

test('axe does find what is spoilt', async () => {
  const { page } = await open('crashed', { width: 1280 });
  await page.evaluate(
    "document.body.style.color = '#bbb'; document.querySelector('h1').append(document.createElement('button'))",
  );
  expect((await violations(page)).map((each) => each.split(':')[0])).toEqual(['button-name', 'color-contrast']);
  await page.context().close();
});

test('the keyboard alone opens a fold', async () => {
  const { page } = await open('wrong', { width: 1280 });
  const isOpen = 'document.activeElement.parentElement.open';
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate("document.activeElement.matches('details:not([open]) > summary')")) break;
  }
  expect(await page.evaluate(isOpen)).toBe(false);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(isOpen)).toBe(true);
  await page.context().close();
});

test('a link to a criterion that passed opens its fold', async () => {
  const { page } = await open('wrong', { width: 1280 });
  await page.click('a[href="#criterion-forward"]');
  expect(await page.$eval('#criterion-forward', (content) => content.closest('details')?.open)).toBe(true);
  await page.context().close();
});

test('on paper, what is folded on a screen is shown', async () => {
  const { page } = await open('hostile', { width: 760 });
  const printed = page.locator('pre').last();
  expect(await printed.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await printed.isVisible()).toBe(true);
  await page.context().close();
});
