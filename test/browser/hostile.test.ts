import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { HOSTILE_TEXTS, ONE_OF_EACH, SOME_OF_EACH } from '../hostile/texts.ts';
import { awake, chip, chosen, head } from './calculator-page.ts';
import { passTime, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

// test/hostile/ tries every text on every parser. These tests try some of each kind on the pages. `open` checks that each page reports no
// error and that its policy blocks nothing. `npm run bench` measures how long they take.

const { open } = browserOfFile();

/** Servers refuse longer addresses. Longer texts are typed into fields. */
const LONGEST_ADDRESS = 1_500;
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const inAddress = SOME_OF_EACH.map(encoded).filter((text) => text.length < LONGEST_ADDRESS);

/** Set up before any page: a script in a text that runs leaves a trace. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { hacked: () => document.documentElement.setAttribute('data-hacked', '') });
  });

/** Checks that no text ran, that none changed Object.prototype, and that the page is shown. */
async function expectUnharmed(page: Page, what: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    hacked: document.documentElement.hasAttribute('data-hacked'),
    polluted: 'hacked' in Object.prototype || Object.keys(Object.prototype).length > 0,
    heading: document.querySelector('h1')?.textContent !== '',
  }));
  expect(seen, what).toEqual({ hacked: false, polluted: false, heading: true });
}

const searched = (page: Page) => page.locator('main .search-box[data-shown]').waitFor();
const found = (page: Page) => page.locator('.desk-status').filter({ hasText: /\S/ }).waitFor();

/** Addresses that hold each text once, spread over the parameters: the first text in the first parameter, and so on. */
function inParameters(names: readonly string[]): string[] {
  const pairs = inAddress.map((text, k) => `${names[k % names.length]}=${text}`);
  return Array.from(
    { length: Math.ceil(pairs.length / names.length) },
    (_, k) => `?${pairs.slice(k * names.length, (k + 1) * names.length).join('&')}`,
  );
}

describe('hostile texts in an address', () => {
  const calculatorFields = ['plan', 'start', 'today', 'used', 'end', 'pack', 'step', 'need', 'make', 'each', 'example', '__proto__'];
  // test/hostile/ parses each text in each parameter. These pages render it or search for it.
  const some = ONE_OF_EACH.map(encoded);
  test.each([
    { path: '/calculator/', with: inParameters(calculatorFields), read: awake },
    { path: '/embed/calculator/', with: inParameters(['plan', 'pack', 'step']), read: awake },
    { path: '/search/', with: some.map((text) => `?q=${text}`), read: searched },
    { path: '/support/', with: some.map((text) => `?q=${text}`), read: found },
    { path: '/articles/credits-by-plan/', with: some.map((text) => `#${text}`), read: twoFrames },
    { path: '/answers/do-credits-roll-over/', with: some.map((text) => `#${text}`), read: twoFrames },
    { path: '/answers/', with: some, read: twoFrames, expectErrors: /404/ },
  ])('$path: none runs, none throws', async ({ path, with: endings, read, expectErrors }) => {
    const { page } = await open('/404.html', { before: watch, ...(expectErrors && { expectErrors }) });
    for (const ending of endings) {
      const url = inject('site') + path.slice(1) + ending;
      // A new hash alone would not load the page.
      if (ending.startsWith('#')) await page.goto('about:blank');
      await page.goto(url);
      await read(page);
      await expectUnharmed(page, url);
    }
  });

  test('what was right in it is kept, and what was not is said', async () => {
    const { page } = await open(`/calculator/?plan=pro&used=${encodeURIComponent('<img src=x onerror=hacked()>')}&need=40`, {
      before: watch,
    });
    await page.getByText('This link had parts').waitFor();
    expect(await chosen(page, 'Plan')).toEqual(['pro']);
    await expectUnharmed(page, 'a link with one part that is right');
  });
});

describe('hostile texts in a field', () => {
  test.each([
    { what: 'the home page', path: '/', field: '#home-q', results: '.home-find .search-box' },
    { what: 'the search', path: '/search/', field: 'main .search-input', results: 'main .search-box' },
    { what: 'the desk', path: '/support/', field: '.desk input', results: '.desk-row[data-first]' },
  ])('$what: none runs, none throws, and it finds as before', async ({ path, field, results }) => {
    const { page } = await open(path, { before: watch });
    await page.locator(field).focus();
    await page.locator(results).waitFor({ state: 'attached' });
    for (const text of SOME_OF_EACH) {
      await page.locator(field).evaluate((node, value) => {
        (node as HTMLInputElement).value = value;
        node.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await twoFrames(page);
      await expectUnharmed(page, text.slice(0, 80));
    }
    await page.locator(field).fill('roll over');
    await page
      .locator(results)
      .getByRole('link', { name: /Do credits roll over/ })
      .waitFor();
  });
});

const KEPT = 'help-center-search';

test('kept in the session: the dialog opens, and finds again', async () => {
  const { page } = await open('/', { before: watch });
  for (const text of SOME_OF_EACH.filter((_, k) => k % 3 === 0)) {
    await page.evaluate(([key, value]) => sessionStorage.setItem(key, value), [KEPT, text] as const);
    await page.reload();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
    await page.getByRole('dialog').locator('a.found').first().waitFor();
    await expectUnharmed(page, text.slice(0, 80));
  }
});

/** Slow to draw: twice the marks take a browser far more than twice the time. */
const MARKS = `a${'\u0301'.repeat(50_000)}`;

describe('a text that takes seconds to draw', () => {
  test.each([
    { what: 'the home page', path: '/', field: '#home-q' },
    { what: 'the search', path: '/search/', field: 'main .search-input' },
    { what: 'the desk', path: '/support/', field: '.desk input' },
    { what: 'the calculator', path: '/calculator/', field: '[data-field=videos] input:enabled' },
  ])('pasted into $what is cut', async ({ path, field }) => {
    const { page } = await open(path, { before: watch });
    await page.locator(field).focus();
    await page.keyboard.insertText(MARKS);
    expect((await page.locator(field).inputValue()).length).toBeLessThanOrEqual(600);
    await expectUnharmed(page, path);
  });

  test('kept in the session, and the dialog opens with what can be looked for', async () => {
    const { page } = await open('/', {
      before: (opened) =>
        opened.addInitScript(([key, value]) => sessionStorage.setItem(key, value), [KEPT, `roll over ${MARKS.repeat(20)}`] as const),
    });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    expect((await page.getByRole('dialog').getByRole('searchbox').inputValue()).length).toBe(300);
  });
});

describe('what a browser may do that it seldom does', () => {
  test.each(['/', '/search/', '/support/', '/calculator/'])('a key without a name, as autofill presses it, on %s', async (path) => {
    const { page } = await open(path);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      for (const field of document.querySelectorAll('input, body')) field.dispatchEvent(new Event('keydown', { bubbles: true }));
    });
  });

  test('an address that may not change any more: the search, the desk and the calculator go on', async () => {
    const before = (opened: Page) =>
      opened.addInitScript(() => {
        history.replaceState = history.pushState = () => {
          throw new DOMException('too often', 'SecurityError');
        };
      });
    // Longer than each page waits before it writes the address.
    const later = (page: Page) => passTime(page, 5_000);
    const { page } = await open('/search/', { before, clock: true });
    await page.locator('main .search-input').fill('roll over');
    await page.getByRole('main').locator('a.found').first().waitFor();
    await later(page);
    const { page: desk } = await open('/support/', { before, clock: true });
    await desk.locator('.desk input').fill('roll over');
    await desk.getByText(/First: Do credits roll over/).waitFor();
    await later(desk);
    const { page: calculator } = await open('/calculator/?plan=pro', { before, clock: true });
    await chip(calculator, 'Plan', 'Team').check();
    await head(calculator).filter({ hasText: '250 credits' }).waitFor();
    // Without a history entry to go back to, a way out still works.
    await chip(calculator, 'I want to make', 'A number of credits').check();
    await calculator.getByLabel('Credits that it takes in a billing period').fill('251');
    await calculator.getByRole('button', { name: /^Apply: Add 1 credit/ }).click();
    await head(calculator).filter({ hasText: 'Yes' }).waitFor();
    await later(calculator);
  });
});

test('messages from other pages change nothing in the frame', async () => {
  const { page } = await open('/embed/calculator/?plan=pro', { before: watch });
  await awake(page);
  const before = await page.getByRole('main').textContent();
  await page.evaluate(
    async (texts) => {
      const last = new Promise<void>((resolve) => addEventListener('message', ({ data }) => data === 'last' && resolve()));
      for (const text of texts) {
        const height = { type: 'flikly-calculator-height', height: text };
        for (const data of [text, { type: text }, height, JSON.parse('{"__proto__":{"hacked":1}}')]) window.postMessage(data, '*');
      }
      window.postMessage('last', '*');
      await last;
    },
    HOSTILE_TEXTS.map((text) => text.slice(0, 5_000)),
  );
  await twoFrames(page);
  await expectUnharmed(page, 'messages');
  expect(await page.getByRole('main').textContent()).toBe(before);
});
