import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, get } from './calculator-page.ts';
import { faults } from './faults.ts';
import { hold, hurry, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
// There the calculator sleeps until it nears the screen, so that a test can come first.
const ARTICLE = '/articles/credits-by-plan/?plan=pro&used=3';
const FAILED = 'The calculator did not load. Reload the page to try again. This is what each plan includes:';
const SLOW = 'The calculator is taking long to load.';
const expectErrors = /Failed to load|\[astro-island\]/;

/** The file that the island asks for: its component, or React's renderer. With what Astro appends when it asks again. */
async function fileOf(page: Page, attribute: 'component-url' | 'renderer-url') {
  const path = await page.locator('astro-island').getAttribute(attribute);
  return `**${path}*`;
}

const standIn = (page: Page) => page.locator('.calc-frame .plans');
const seek = (page: Page) => page.locator('#calculate-your-credits').evaluate((heading) => heading.scrollIntoView());

describe("when the calculator's script does not arrive", () => {
  const failures = [
    { what: 'its component cannot be fetched', file: 'component-url', answer: (route: Route) => route.abort() },
    { what: 'its component is not found', file: 'component-url', answer: (route: Route) => route.fulfill({ status: 404, body: '' }) },
    {
      what: 'a page comes in place of its component',
      file: 'component-url',
      answer: (route: Route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
    },
    { what: "React's renderer is missing", file: 'renderer-url', answer: (route: Route) => route.fulfill({ status: 404, body: '' }) },
  ] as const;

  test.each(failures)('because $what: a sentence and the plan table take its place', async ({ file, answer }) => {
    const { page } = await open(ARTICLE, { expectErrors });
    await page.route(await fileOf(page, file), answer);
    expect(await standIn(page).isVisible()).toBe(false);
    await seek(page);
    await page.getByRole('alert').getByText(FAILED, { exact: true }).waitFor();
    expect(await standIn(page).isVisible()).toBe(true);
    expect(await page.locator('.calc').isVisible()).toBe(false);
    expect(await page.getByText('The calculator needs JavaScript').count()).toBe(0);
  });

  test('a button loads it again, with what the address holds', async () => {
    const { page } = await open(ARTICLE, { expectErrors });
    const component = await fileOf(page, 'component-url');
    await page.route(component, (route) => route.abort());
    await seek(page);
    const reload = page.getByRole('button', { name: 'Reload' });
    await reload.waitFor();
    expect(new URL(page.url()).search).toBe('?plan=pro&used=3');
    await page.unroute(component);
    await reload.click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await seek(page);
    await awake(page);
    expect(await page.getByLabel('Plan', { exact: true }).inputValue()).toBe('pro');
    expect(await page.getByLabel('Credits used this period').inputValue()).toBe('3');
  });

  test('the rest of the page works on, and axe finds nothing', async () => {
    const { page } = await open(ARTICLE, { expectErrors });
    await page.route(await fileOf(page, 'component-url'), (route) => route.abort());
    await seek(page);
    await page.getByRole('alert').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.locator('summary', { hasText: 'Can I buy more credits?' }).click();
    await page.getByText('Packs of add-on credits').waitFor();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  });
});

/** A page whose scripts hang, ten seconds after the calculator was asked for. */
async function hanging() {
  const { page } = await open(ARTICLE, { expectErrors, clock: true });
  const scripts = await hold(page, '**/_astro/**');
  await seek(page);
  await scripts.asked;
  // The page's own watch has the same margin, and sees it in the same frame or the next.
  await twoFrames(page);
  await page.clock.fastForward(9_000);
  expect(await page.getByText(SLOW).count()).toBe(0);
  await page.clock.fastForward(1_000);
  await page.getByRole('status').filter({ hasText: SLOW }).waitFor();
  return { page, scripts };
}

describe('when the calculator hangs for ten seconds', () => {
  test('a sentence says so above the form, and goes when it wakes after all', async () => {
    const { page, scripts } = await hanging();
    expect(await page.locator('.calc').isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    await scripts.release();
    await awake(page);
    await page.getByText(SLOW).waitFor({ state: 'detached' });
    await get(page).getByText('100 credits included with Pro').waitFor();
  });

  test('and then fails, the sentence gives way to that of the failure', async () => {
    const { page, scripts } = await hanging();
    await scripts.release('abort');
    // Astro asks once more before it gives up, after a pause.
    await hurry(page, page.getByRole('alert').waitFor());
    expect(await page.getByText(SLOW).count()).toBe(0);
  });

  test('one that failed before says no more than that', async () => {
    const { page } = await open(ARTICLE, { expectErrors, clock: true });
    await page.route(await fileOf(page, 'component-url'), (route) => route.abort());
    await seek(page);
    await hurry(page, page.getByRole('alert').waitFor());
    await page.clock.fastForward(20_000);
    expect(await page.getByText(SLOW).count()).toBe(0);
  });

  test('one that came in time says nothing later', async () => {
    const { page } = await open(ARTICLE, { clock: true });
    await seek(page);
    await awake(page);
    await twoFrames(page);
    await page.clock.fastForward(20_000);
    expect(await page.getByText(SLOW).count()).toBe(0);
  });
});

test('one that hangs with every other script of the page is not waited for in silence', async () => {
  // A stalled host: the page has come, and nothing after it. The watch must not wait behind the scripts that hang.
  const { page } = await open('/', { clock: true });
  const scripts = await hold(page, '**/_astro/**');
  const asked = page.waitForRequest(/\/_astro\/Calculator\./);
  await page.goto(new URL('/calculator/', page.url()).href, { waitUntil: 'commit' });
  await asked;
  await twoFrames(page);
  expect(scripts.paths()).toContainEqual(expect.stringContaining('SearchButton'));
  await page.clock.fastForward(10_000);
  await page.getByRole('status').filter({ hasText: SLOW }).waitFor();
  await scripts.release();
  await awake(page);
});

describe('what stands on the page before the calculator wakes', () => {
  /** Where each part of the first form stands within it. */
  const places = (page: Page) =>
    page.evaluate(() => {
      const form = document.querySelector('.calc-part');
      const top = form?.getBoundingClientRect().top ?? 0;
      return [...(form?.querySelectorAll('legend, label, input, select, button, p') ?? [])].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return { node: `${node.tagName} ${node.textContent?.slice(0, 20)}`, x, y: y - top, width, height };
      });
    });

  test.each([320, 390, 820, 1280])('stands there when it has woken, %d pixels wide', async (width) => {
    const { page } = await open(ARTICLE, { viewport: { width, height: 900 } });
    const component = await hold(page, await fileOf(page, 'component-url'));
    await seek(page);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(10);
    await component.release();
    await awake(page);
    expect(await places(page)).toEqual(before);
  });
});
