import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A Chromium that is installed already. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: installedBrowser(), chromiumSandbox: process.getuid?.() !== 0 });
}

function installedBrowser(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  places.push('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error('no Chromium to open the page in: run scripts/install-chromium.sh (as root)');
  return place;
}

export interface Opened {
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: string[];
  /** What it fetched besides the page itself. */
  readonly requests: string[];
}

export interface Sight {
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  readonly width: number;
}

/** A page in a window of its own. */
export async function openPage(browser: Browser, address: string, { width, ...sight }: Sight): Promise<Opened> {
  const context = await browser.newContext({ ...sight, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  return { page, complaints, requests };
}

/** What axe finds, with all that is folded open. */
export async function violations(page: Page): Promise<string[]> {
  await openFolds(page);
  await page.evaluate(axe);
  const found = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export async function openFolds(page: Page): Promise<void> {
  await page.$$eval('details', (folds) => {
    for (const fold of folds) fold.open = true;
  });
}
