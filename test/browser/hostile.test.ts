import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** A page may not stand still for longer than this, in milliseconds, whatever it is given. */
const FREEZE = 200;
/** Servers refuse longer addresses, this one and others. Longer texts get into the page by its fields. */
const LONGEST_ADDRESS = 1_500;

const inAddress = HOSTILE_TEXTS.map((text) => encodeURIComponent(text.toWellFormed())).filter((text) => text.length < LONGEST_ADDRESS);

/** Before any page: what the texts try to run tells that it ran, and tasks that hold the page up are counted. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, {
      hacked: () => document.documentElement.setAttribute('data-hacked', ''),
      longest: 0,
    });
    new PerformanceObserver((list) => {
      const { longest } = window as unknown as { longest: number };
      Object.assign(window, { longest: Math.max(longest, ...list.getEntries().map(({ duration }) => duration)) });
    }).observe({ type: 'longtask' });
  });

type Seen = { hacked: boolean; polluted: boolean; longest: number; heading: string };
const seen = (page: Page) =>
  page.evaluate(
    (): Seen => ({
      hacked: document.documentElement.hasAttribute('data-hacked'),
      polluted: 'hacked' in Object.prototype || Object.keys(Object.prototype).length > 0,
      longest: (window as unknown as { longest: number }).longest,
      heading: document.querySelector('h1')?.textContent ?? '',
    }),
  );

/** Does something to a page, and a second time where it seemed to stand still: the machine may have been busy with something else. */
async function harmless(page: Page, what: string, act: () => Promise<unknown>): Promise<void> {
  let after: Seen | undefined;
  for (let tries = 0; tries < 3; tries += 1) {
    await page.evaluate(() => Object.assign(window, { longest: 0 })).catch(() => undefined);
    await act();
    after = await seen(page);
    if (after.longest <= FREEZE) break;
  }
  expect(after, what).toMatchObject({ hacked: false, polluted: false });
  expect(after?.longest, what).toBeLessThanOrEqual(FREEZE);
  expect(after?.heading, what).not.toBe('');
}

describe('hostile texts in an address', () => {
  test.each([
    // In every parameter at once: each by itself is read in test/hostile/.
    { path: '/calculator/?', names: ['plan', 'start', 'today', 'used', 'end', 'pack', 'step', 'need', '__proto__'] },
    { path: '/embed/calculator/?', names: ['plan', 'step'] },
    { path: '/search/?', names: ['q'] },
    { path: '/support/?', names: ['q'] },
    { path: '/articles/credits-by-plan/#' },
    { path: '/answers/do-credits-roll-over/#' },
    { path: '/answers/', expectErrors: /404/ },
  ])(
    '$path: none runs, none throws, none holds the page up',
    async ({ path, names, expectErrors }) => {
      const { page } = await open('/404.html', { before: watch, ...(expectErrors && { expectErrors }) });
      for (const text of inAddress) {
        if (path === '/answers/' && /^(%2E|\.)*(%2F)?$/i.test(text)) continue;
        const url = inject('site') + path.slice(1) + (names?.map((name) => `${name}=${text}`).join('&') ?? text);
        await harmless(page, url, async () => {
          // From another page, so that a new hash loads the page, too.
          await page.goto('about:blank');
          await page.goto(url);
        });
      }
    },
    240_000,
  );

  test('what was right in it is kept, and what was not is said', async () => {
    const { page } = await open(`/calculator/?plan=pro&used=${encodeURIComponent('<img src=x onerror=hacked()>')}&need=40`, {
      before: watch,
    });
    await page.getByText('This link had parts').waitFor();
    expect(await page.locator('select').first().inputValue()).toBe('pro');
    expect(await seen(page)).toMatchObject({ hacked: false });
  });
});

describe('hostile texts in a field', () => {
  test.each([
    { what: 'the search', path: '/search/', field: 'main .search-input' },
    { what: 'the desk', path: '/support/', field: '.desk input' },
  ])(
    '$what: none runs, none throws, none holds the page up',
    async ({ path, field }) => {
      const { page } = await open(path, { before: watch });
      await page.waitForLoadState('networkidle');
      for (const text of HOSTILE_TEXTS) {
        await harmless(page, text.slice(0, 80), async () => {
          await page.locator(field).evaluate((node, value) => {
            (node as HTMLInputElement).value = value;
            node.dispatchEvent(new Event('input', { bubbles: true }));
          }, text);
          await page.waitForTimeout(60);
        });
      }
      await page.locator(field).fill('roll over');
      await page
        .getByRole('link', { name: /Do credits roll over/ })
        .first()
        .waitFor();
    },
    240_000,
  );
});

test('hostile texts kept in the session: the dialog opens with them, and finds again', async () => {
  for (const text of HOSTILE_TEXTS.filter((_, k) => k % 6 === 0)) {
    const { page } = await open('/', {
      before: async (opened) => {
        await watch(opened);
        await opened.addInitScript((value) => {
          try {
            sessionStorage.setItem('help-center-search', value);
          } catch {
            // A page without a storage.
          }
        }, text);
      },
    });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await harmless(page, text.slice(0, 80), () => page.getByRole('dialog').getByRole('searchbox').fill('roll over'));
    await page.getByRole('dialog').locator('a.found').first().waitFor();
    await page.context().close();
  }
}, 240_000);

/** Long to draw: a browser takes far more than twice the time for twice the marks. */
const MARKS = `a${'\u0301'.repeat(50_000)}`;

describe('a text that takes seconds to draw', () => {
  test.each([
    { what: 'the home page', path: '/', field: '#home-q' },
    { what: 'the search', path: '/search/', field: 'main .search-input' },
    { what: 'the desk', path: '/support/', field: '.desk input' },
    { what: 'the calculator', path: '/calculator/', field: '[data-field=used] input' },
  ])('pasted into $what is cut', async ({ path, field }) => {
    const { page } = await open(path, { before: watch });
    await page.waitForLoadState('networkidle');
    await harmless(page, path, async () => {
      await page.locator(field).focus();
      await page.locator(field).press('ControlOrMeta+a');
      await page.keyboard.insertText(MARKS);
      await page.waitForTimeout(100);
    });
    expect((await page.locator(field).inputValue()).length).toBeLessThanOrEqual(600);
  });

  test('kept in the session, and the dialog opens with what can be looked for', async () => {
    const { page } = await open('/', {
      before: (opened) =>
        opened.addInitScript((value) => sessionStorage.setItem('help-center-search', value), `roll over ${MARKS.repeat(20)}`),
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
    const refused = (opened: Page) =>
      opened.addInitScript(() => {
        history.replaceState = () => {
          throw new DOMException('too often', 'SecurityError');
        };
      });
    const { page } = await open('/search/', { before: refused });
    await page.locator('main .search-input').fill('roll over');
    await page.getByRole('main').locator('a.found').first().waitFor();
    await page.waitForTimeout(400);
    const { page: desk } = await open('/support/', { before: refused });
    await desk.locator('.desk input').fill('roll over');
    await desk.getByText(/First: Do credits roll over/).waitFor();
    await desk.waitForTimeout(400);
    const { page: calculator } = await open('/calculator/?plan=pro', { before: refused });
    await calculator.getByLabel('Plan', { exact: true }).selectOption('team');
    await calculator.getByText('included with Team').first().waitFor();
    await calculator.waitForTimeout(400);
  });
});

test('messages from other pages change nothing in the frame', async () => {
  const { page } = await open('/embed/calculator/?plan=pro', { before: watch });
  await page.locator('.calc-part:not([disabled])').first().waitFor();
  const before = await page.getByRole('main').textContent();
  await harmless(page, 'messages', () =>
    page.evaluate(
      (texts) => {
        for (const text of texts) {
          for (const data of [
            text,
            { type: text },
            { type: 'flikly-calculator-height', height: text },
            JSON.parse('{"__proto__":{"hacked":1}}'),
          ])
            window.postMessage(data, '*');
        }
        return new Promise((resolve) => setTimeout(resolve, 100));
      },
      HOSTILE_TEXTS.map((text) => text.slice(0, 5_000)),
    ),
  );
  expect(await page.getByRole('main').textContent()).toBe(before);
});
