import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../graders/render/html/html.ts';
import { wrongReport } from '../../graders/render/html/testing/wrong-report.ts';
import { nastyStrings } from '../../graders/render/testing/nasty-strings.ts';

/** The HTML report as a reader meets it: opened from the file system, in a real browser. */

// A browser starts slowly on a machine that is busy; nothing here depends on how fast it is.
jest.setTimeout(120_000);

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
  browser = await chromium.launch({ executablePath: installedBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
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

function installedBrowser(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  places.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error('no Chromium to open the report in: run scripts/install-chromium.sh (as root)');
  return place;
}

interface Opened {
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: string[];
  /** What it fetched besides the page itself. */
  readonly requests: string[];
}

async function open(kind: string, options: { colorScheme?: 'light' | 'dark'; width: number }): Promise<Opened> {
  const { colorScheme = 'light', width } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address(kind));
  return { page, complaints, requests };
}

/** What axe finds, with all that is folded open. */
async function violations(page: Page): Promise<string[]> {
  await openFolds(page);
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function openFolds(page: Page): Promise<void> {
  await page.$$eval('details', (folds) => {
    for (const fold of folds) fold.open = true;
  });
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
