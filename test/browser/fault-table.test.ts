import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const expectErrors = /./;

/** A page, and what a reader does on it that needs more than its text. */
type Visit = { path: string; does: string; act: (page: Page) => Promise<unknown>; works: (page: Page) => Promise<boolean> };

const dialog = (page: Page) => page.getByRole('dialog');
const search = async (page: Page) => {
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await dialog(page).getByRole('searchbox').fill('roll over', { timeout: 1_500 });
};
const calculate = (page: Page) => page.locator('.calc-frame').scrollIntoViewIfNeeded();

const VISITS: Visit[] = [
  { path: '/', does: 'search', act: search, works: (page) => dialog(page).locator('a.found').first().isVisible() },
  {
    path: '/articles/credits-by-plan/',
    does: 'calculate',
    act: calculate,
    works: (page) => page.locator('.calc-part:not([disabled])').first().isVisible(),
  },
  {
    path: '/answers/do-credits-roll-over/',
    does: 'copy',
    act: (page) => page.getByRole('button', { name: 'Copy link' }).click({ timeout: 1_500 }),
    works: (page) => page.getByText('Link copied.').isVisible(),
  },
  {
    path: '/search/?q=roll+over',
    does: 'search',
    act: async () => undefined,
    works: (page) => page.getByRole('main').locator('a.found').first().isVisible(),
  },
  {
    path: '/support/?q=roll+over',
    does: 'find',
    act: (page) => page.getByLabel('Find an answer or a preset').click({ timeout: 1_500 }),
    works: async (page) => (await page.locator('.desk-row:visible').count()) < 20,
  },
  {
    path: '/support/',
    does: 'copy a text',
    act: (page) => page.locator('.desk-row [data-copy=text]').first().click({ timeout: 1_500 }),
    works: (page) => page.getByText('Copied as plain text').isVisible(),
  },
  {
    path: '/calculator/?plan=pro&start=2026-01-31',
    does: 'save a calendar',
    act: (page) => page.getByRole('button', { name: 'Save to calendar' }).click({ timeout: 1_500 }),
    works: (page) => page.getByText('Calendar file handed').isVisible(),
  },
];

/** What the site says where something does not work. */
const SAYS = /did not load|has not loaded|could not be loaded|(is|are) loading|taking long|needs JavaScript|did not let us copy/;

/** A file by what it is, in words for the table. */
const kindOf = (url: string) =>
  /\/search\/lexicon/.test(url)
    ? 'the lexicon'
    : /\/pagefind\/entry/.test(url)
      ? 'the entry of the index'
      : /\.wasm$/.test(url)
        ? 'the engine'
        : /\/pagefind\/pages/.test(url)
          ? 'the list of pages'
          : /\/pagefind\/index\//.test(url)
            ? 'a part of the index'
            : /\/fragment\//.test(url)
              ? 'the text of a page'
              : /\.css$/.test(url)
                ? 'a style'
                : /\/answers\.json$/.test(url)
                  ? 'the texts'
                  : `the script ${/\/_astro\/(\w+)/.exec(url)?.[1] ?? url}`;

const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  'cut in half': async (route) => {
    // A page that is closed meanwhile needs no answer.
    await route
      .fetch()
      .then(async (response) => {
        const body = await response.body();
        await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
      })
      .catch(() => undefined);
  },
  'a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><h1>Sign in</h1>' }),
  '10 s late': async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await route.continue().catch(() => undefined);
  },
};

const table: string[] = [];
const row = (page: string, fault: string, outcome: string) => table.push(`${page.padEnd(40)} ${fault.padEnd(48)} ${outcome}`);
afterAll(() => process.stdout.write(`\n${['page'.padEnd(40), 'fault'.padEnd(48), 'outcome'].join(' ')}\n${table.sort().join('\n')}\n`));

/** The text can be read and the links work, whatever else does not. */
async function readable(page: Page): Promise<void> {
  expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).not.toBe('');
  const links = page.getByRole('contentinfo').getByRole('link', { name: 'Answers' });
  expect(await links.getAttribute('href')).toBe('/answers/');
  expect(await page.getByRole('banner').isVisible()).toBe(true);
}

/** What came of it: that it works, what the page says, or that nothing is offered that does not work. */
async function outcomeOf(page: Page, { act, works, does }: Visit, patience = 25): Promise<string> {
  const acted = await act(page).then(
    () => true,
    () => false,
  );
  for (let tries = 0; tries < patience; tries += 1) {
    if (await works(page)) return 'works';
    const said = (await page.locator(':is([role=alert], [role=status], .search-waiting, .calc-frame p):visible').allInnerTexts()).find(
      (text) => SAYS.test(text),
    );
    if (said) return `says “${said.replace(/\s+/g, ' ').slice(0, 70)}”`;
    // A search without its script leads to the answers.
    if (new URL(page.url()).pathname === '/answers/') return 'leads to all answers';
    await page.waitForTimeout(150);
  }
  return acted ? `does not ${does}, and says nothing` : `does not offer to ${does}`;
}

const withVisit = VISITS.map((visit) => [visit.path, visit] as const);

describe.each(withVisit)('faults of %s', (path, visit) => {
  /** Every file that the page asks for while a reader does what it is for. */
  const filesOf = async () => {
    const { page, requests } = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await visit.act(page);
    await expect.poll(() => visit.works(page)).toBe(true);
    await page.waitForLoadState('networkidle');
    const files = new Map<string, string>();
    for (const url of requests.slice(1).filter((one) => /^http/.test(one) && !/\.(svg|png)$/.test(one))) {
      // Of texts of pages one is as good as another.
      const kind = kindOf(url);
      if (!files.has(kind) || !/text of a page/.test(kind)) files.set(kind, url);
    }
    return files;
  };

  test.each(Object.keys(FAULTS))(
    'each file %s: the text can be read, the links work, and what does not work says so',
    async (fault) => {
      const files = [...(await filesOf())];
      expect(files.length).toBeGreaterThan(0);
      const visits = files.map(([kind, url]) => async () => {
        const { page } = await open('/robots.txt', { expectErrors, permissions: ['clipboard-read', 'clipboard-write'] });
        await page.route(`${url}*`, (route) => FAULTS[fault]?.(route));
        await page.goto(new URL(path.slice(1), inject('site')).href, { waitUntil: 'commit' });
        await page.getByRole('heading', { level: 1 }).waitFor();
        await readable(page);
        const outcome = await outcomeOf(page, visit, fault === '10 s late' ? 85 : 25);
        row(path, `${kind} ${fault}`, outcome);
        expect(outcome, `${kind} ${fault}`).not.toMatch(/says nothing/);
        await page.context().close();
      });
      // Some at a time: most of the time goes into waiting.
      const work = async () => {
        for (let next = visits.pop(); next; next = visits.pop()) await next();
      };
      await Promise.all(Array.from({ length: 4 }, work));
    },
    120_000,
  );

  test('without scripts', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Answers' }).getAttribute('href')).toBe('/answers/');
    row(path, 'no scripts', 'can be read');
  });

  test('offline once it has loaded', async () => {
    const { page } = await open(path, { expectErrors, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await readable(page);
    const outcome = await outcomeOf(page, visit);
    row(path, 'offline after load', outcome);
    expect(outcome).not.toMatch(/says nothing/);
  });

  test('an old page, whose files a new deployment has taken away', async () => {
    const { page } = await open('/robots.txt', { expectErrors, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.route(/\/_astro\//, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }));
    await page.goto(new URL(path.slice(1), inject('site')).href);
    await readable(page);
    const outcome = await outcomeOf(page, visit);
    row(path, 'all its files gone', outcome);
    expect(outcome).not.toMatch(/says nothing/);
  });

  test('storage and clipboard refused', async () => {
    const { page } = await open(path, {
      expectErrors,
      before: (opened) =>
        opened.addInitScript(() => {
          const refuse = () => {
            throw new DOMException('no', 'SecurityError');
          };
          for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { get: refuse });
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
          });
          document.execCommand = () => false;
        }),
    });
    await readable(page);
    const outcome = await outcomeOf(page, visit);
    row(path, 'storage and clipboard refused', outcome);
    expect(outcome).not.toMatch(/says nothing/);
  });
});
