import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../languages/load.ts';
import { openChromium } from './chromium.ts';
import { type Served, serve } from './server.ts';

const root = packageRoot();
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Set DALEL_SCREENS=1 to renew the pictures in docs/screens. */
const screens = process.env['DALEL_SCREENS'] === '1';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serve([join(root, 'samples')]), openChromium()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that left the origin, and errors the page reported. */
  readonly outside: string[];
  readonly errors: string[];
}

async function open(path: string, colorScheme: 'light' | 'dark' = 'light', width = 1280): Promise<Opened> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const [outside, errors]: [string[], string[]] = [[], []];
  page.on('request', (r) => void (r.url().startsWith(served.address) || outside.push(r.url())));
  page.on('pageerror', (e) => void errors.push(e.message));
  page.on('console', (m) => void (m.type() === 'error' && errors.push(m.text())));
  await page.goto(`${served.address}${path}`);
  await page.locator('h1').waitFor();
  return { page, context, outside, errors };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe holds against a page, as `rule: element`. */
async function faults(page: Page): Promise<readonly string[]> {
  // The policy of the page forbids foreign scripts; axe comes in through the debugger instead.
  const source = await import('node:fs').then((fs) => fs.readFileSync(axePath, 'utf8'));
  await page.evaluate(source);
  const result = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run(),
  );
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 120)}`));
}

async function picture(page: Page, name: string): Promise<void> {
  if (!screens) return;
  const folder = join(root, 'docs', 'screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The first entry of each kind. */
const entries = async (): Promise<readonly string[]> =>
  Promise.all(
    ['initiatives', 'events', 'actors', 'documents'].map(async (kind) => {
      const answer = await fetch(`${served.address}/api/${kind}?limit=1`);
      const { items } = (await answer.json()) as { readonly items: readonly { readonly id: string }[] };
      return `/${kind}/${encodeURIComponent(items[0]!.id)}`;
    }),
  );

describe('the pages', () => {
  test('from an initiative to the words its step rests on', async () => {
    const { page, context, outside, errors } = await open('/initiatives');
    await page.locator('.rows a.name').first().click();
    await page.locator('.steps > li').first().waitFor();
    await picture(page, 'initiative');
    const words = (await page.locator('.steps .evidence mark').first().innerText()).trim();
    await page.locator('.steps .evidence a').first().click();
    await page.locator('#target').waitFor();
    await picture(page, 'document');
    const marked = (await page.locator('.text .target').allInnerTexts()).join('');
    expect(words.length).toBeGreaterThan(0);
    expect(marked.replace(/\s+/g, ' ').trim()).toBe(words.replace(/\s+/g, ' '));
    await expect
      .poll(() =>
        page.locator('#target').evaluate((e) => {
          const { top, bottom } = e.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('marked words say their kind, value and rule to the keyboard', async () => {
    const { page, context } = await open('/documents');
    await page.locator('.rows a.name').first().click();
    await page.locator('.text mark').first().waitFor();
    await page.keyboard.press('n');
    await page.locator('.inspector .card code').first().waitFor();
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('n');
    const second = await page.evaluate(() => document.activeElement?.textContent);
    expect(first).toBeTruthy();
    expect(second).not.toBe(first);
    await context.close();
  });

  test('a name is found by another spelling', async () => {
    const { page, context } = await open('/');
    await page.fill('#q', 'Керимли');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.hits').innerText()).toContain('Kərimli');
    await picture(page, 'search');
    await context.close();
  });

  test('an address nobody has is said to be empty', async () => {
    const { page, context } = await open('/nowhere');
    expect(await page.locator('h1').innerText()).toContain('nothing at this address');
    await context.close();
  });

  const pages = [
    '/',
    '/initiatives',
    '/events',
    '/actors',
    '/facts',
    '/disagreements',
    '/documents',
    '/search?q=2024',
  ];
  test.each(['light', 'dark'] as const)('axe finds nothing on any page, %s', async (scheme) => {
    const found: string[] = [];
    for (const path of [...pages, ...(await entries())]) {
      const { page, context, outside, errors } = await open(path, scheme);
      await page.waitForLoadState('networkidle');
      found.push(...(await faults(page)).map((f) => `${path} ${f}`), ...errors, ...outside);
      if (path === '/') await picture(page, `overview-${scheme}`);
      await context.close();
    }
    expect(found).toEqual([]);
  });

  test('nothing spills over on a narrow phone', async () => {
    for (const path of [...pages, ...(await entries())]) {
      const { page, context } = await open(path, 'light', 360);
      await page.waitForLoadState('networkidle');
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, path).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
