import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { faults } from './accessibility.ts';
import { awake, chosen, field, finding, head, search } from './calculator-page.ts';
import { hold, passTime, runTimersUntil, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
// On this page the calculator loads only when it nears the screen, so that a test can act first.
const ARTICLE = '/articles/credits-by-plan/?plan=pro&used=3';
const FAILED = 'The calculator did not load. Reload the page to try again. This is what each plan includes:';
const SLOW = 'The calculator is taking long to load.';
const WIDTHS = [320, 390, 820, 1280];
const expectErrors = /Failed to load|\[astro-island\]/;

/** The file that the island loads: its component or React's renderer, with the suffix that Astro adds on a retry. */
async function fileOf(page: Page, attribute: 'component-url' | 'renderer-url') {
  const path = await page.locator('astro-island').getAttribute(attribute);
  return `**${path}*`;
}

const standIn = (page: Page) => page.locator('.calc-frame .plans');
const seek = (page: Page) => page.locator('#calculate-your-credits').evaluate((heading) => heading.scrollIntoView());

test('one whose script does not arrive gives way to a sentence and the plan table; the rest works on, and a button loads it again', async () => {
  const { page } = await open(ARTICLE, { expectErrors, clock: true });
  const component = await fileOf(page, 'component-url');
  await page.route(component, (route) => route.abort());
  expect(await standIn(page).isVisible()).toBe(false);
  await seek(page);
  const alert = page.getByRole('alert');
  await runTimersUntil(page, alert.getByText(FAILED, { exact: true }).waitFor());
  expect(await standIn(page).isVisible()).toBe(true);
  expect(await page.locator('.calc').isVisible()).toBe(false);
  expect(await page.getByText('The calculator needs JavaScript').count()).toBe(0);
  await passTime(page, 20_000);
  expect(await page.getByText(SLOW).count()).toBe(0);
  expect(await faults(page)).toEqual([]);
  await page.locator('summary', { hasText: 'Can I buy more credits?' }).click();
  await page.getByText('Packs of add-on credits').waitFor();
  expect(search(page)).toBe('?plan=pro&used=3');
  await page.unroute(component);
  await page.getByRole('button', { name: 'Reload' }).click();
  await alert.waitFor({ state: 'detached' });
  await seek(page);
  await awake(page);
  expect(await chosen(page, 'Plan')).toEqual(['pro']);
  expect(await field(page, 'Used this period').inputValue()).toBe('3');
});

/** A page whose scripts hang, ten seconds after it asked for the calculator. */
async function hanging() {
  const { page } = await open(ARTICLE, { expectErrors, clock: true });
  const scripts = await hold(page, '**/_astro/**');
  await seek(page);
  await scripts.asked;
  // The page's own observer has the same margin, and fires in the same frame or the next.
  await twoFrames(page);
  await passTime(page, 9_000);
  expect(await page.getByText(SLOW).count()).toBe(0);
  await passTime(page, 1_000);
  await page.getByRole('status').filter({ hasText: SLOW }).waitFor();
  return { page, scripts };
}

describe('when the calculator hangs for ten seconds', () => {
  test('a sentence says so above the form, and goes when it wakes after all', async () => {
    const { page, scripts } = await hanging();
    // The form in the HTML is not the form of the link, so it is hidden.
    expect(await page.locator('.calc').isVisible()).toBe(false);
    // Scrolls to where the bar is in its place and covers nothing.
    await page.locator('.calc').evaluate((node) => node.scrollIntoView({ block: 'end' }));
    expect(await faults(page)).toEqual([]);
    await scripts.release();
    await awake(page);
    await page.getByText(SLOW).waitFor({ state: 'detached' });
    await head(page).filter({ hasText: '97 credits' }).waitFor();
  });

  test('and then fails, the sentence gives way to that of the failure', async () => {
    const { page, scripts } = await hanging();
    await scripts.release('abort');
    // Astro retries once, after a pause, before it gives up.
    await runTimersUntil(page, page.getByRole('alert').waitFor());
    expect(await page.getByText(SLOW).count()).toBe(0);
  });
});

test('one that hangs with every other script of the page is not waited for in silence', async () => {
  // The host stalls after the page. The watch must not wait for the scripts that hang.
  const { page } = await open('/', { clock: true });
  const scripts = await hold(page, '**/_astro/**');
  const asked = page.waitForRequest(/\/_astro\/Calculator\./);
  await page.goto(new URL('/calculator/', page.url()).href, { waitUntil: 'commit' });
  await asked;
  await twoFrames(page);
  await expect.poll(scripts.paths).toContainEqual(expect.stringContaining('SearchButton'));
  await passTime(page, 10_000);
  await page.getByRole('status').filter({ hasText: SLOW }).waitFor();
  await scripts.release();
  await awake(page);
});

test('what was opened before it wakes is open when it has woken, which in time is said nothing of', async () => {
  const { page } = await open('/404.html', { clock: true });
  const component = await hold(page, '**/_astro/Calculator.*');
  await page.goto(new URL('calculator/', inject('site')).href, { waitUntil: 'commit' });
  await component.asked;
  await finding(page, 'plans').click();
  await component.release();
  await page.getByRole('table', { name: 'The same on every plan' }).waitFor();
  await passTime(page, 20_000);
  expect(await page.getByText(SLOW).count()).toBe(0);
});

/** The position of each part of the form and of its first answer. */
const places = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector('.calc');
    const top = form?.getBoundingClientRect().top ?? 0;
    return [...(form?.querySelectorAll('legend, label, input, button:not(.calc-bar), p, output, figure') ?? [])]
      .map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return { node: `${node.tagName} ${node.textContent?.slice(0, 20)}`, x, y: y - top, width, height };
      })
      .filter(({ height }) => height > 0);
  });

test('what stands there before it wakes stands there when it has woken, and nothing moves while it is read to its end, at any width', async () => {
  const { page } = await open('/404.html');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ['calculator/', 'articles/credits-by-plan/']) {
      // The script comes late, so that the calculator is in sight when it wakes.
      const url = /\/_astro\/Calculator\.[^/]*\.js$/;
      const component = await hold(page, url);
      await page.goto(new URL(path, inject('site')).href);
      await page.evaluate(() => {
        const seen = { shift: 0 };
        Object.assign(window, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.locator('output').first().scrollIntoViewIfNeeded();
      await component.asked;
      await twoFrames(page);
      const before = await places(page);
      expect(before.length).toBeGreaterThan(10);
      await component.release();
      await awake(page);
      expect(await places(page), `${path}, ${width} pixels`).toEqual(before);
      await page.evaluate(async () => {
        for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
          heading.scrollIntoView();
          for (const _ of 'ab') await new Promise(requestAnimationFrame);
        }
      });
      await twoFrames(page);
      await page.unroute(url);
      const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
      expect(shift, `${path}, ${width} pixels`).toBe(0);
    }
  }
});
