import type { Page, Route } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { SETTINGS } from '../sites/sites.ts';
import { faultsInBoth } from './accessibility.ts';
import { passTime } from './late.ts';
import { browserOfFile, type OpenOptions } from './open.ts';

const { open } = browserOfFile();
const ENDPOINT = SETTINGS.FEEDBACK_URL;
const ANSWER = '/answers/do-credits-roll-over/';
const ARTICLE = '/articles/credits-by-plan/';

type Sent = { method: string; body: string | null; headers: Record<string, string> };

/** Lets the page of another host read whether it was accepted. */
const READABLE = { 'access-control-allow-origin': '*' };

/** Opens a built page that asks for feedback, with an endpoint that answers with `reply`. Returns what is sent to it. */
async function asked(path: string, reply = (route: Route) => route.fulfill({ status: 204, headers: READABLE }), options: OpenOptions = {}) {
  const { page } = await open(path, { site: inject('changedSite'), others: { [ENDPOINT]: '' }, ...options });
  const sent: Sent[] = [];
  await page.route(ENDPOINT, async (route) => {
    const request = route.request();
    sent.push({ method: request.method(), body: request.postData(), headers: await request.allHeaders() });
    await reply(route);
  });
  return { page, sent };
}

const choice = (page: Page, name: 'Yes' | 'No') => page.getByRole('group', { name: 'Was this helpful?' }).getByRole('button', { name });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const support = (page: Page) => page.getByRole('link', { name: 'Ask support about this page' });
const FAILED = 'Your answer could not be sent. Try again when you are online.';
const offline = { expectErrors: /net::ERR_FAILED/ };

/** Gives the browser a query and a cookie of the endpoint's host. Feedback must send neither, only the page and the word. */
async function wasHereBefore(page: Page): Promise<void> {
  const { hostname: domain } = new URL(ENDPOINT);
  await page.context().addCookies([{ name: 'who', value: 'me', domain, path: '/', secure: true, sameSite: 'None' }]);
  await page.evaluate(() => history.replaceState(null, '', '?from=mail'));
}
function expectSent(sent: Sent[], page: string, ...words: string[]): void {
  const told = sent.map(({ method, body }) => ({ method, body: JSON.parse(body ?? '') }));
  expect(told).toEqual(words.map((helpful) => ({ method: 'POST', body: { page, helpful } })));
  for (const { headers } of sent) {
    expect(Object.keys(headers)).toContain('content-type');
    expect(Object.keys(headers).filter((name) => /cookie|referer|authorization/.test(name))).toEqual([]);
  }
}

test('“Yes”: one request, and thanks, which take the focus from the button that goes, and nothing more is asked', async () => {
  const { page, sent } = await asked(ANSWER);
  await wasHereBefore(page);
  await choice(page, 'Yes').focus();
  await page.keyboard.press('Enter');
  await said(page, 'Thank you.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Thank you.');
  expect(await choice(page, 'Yes').count()).toBe(0);
  expect(await support(page).count()).toBe(0);
  expectSent(sent, ANSWER, 'yes');
});

test('“No”: one request, thanks, and the way to support, told which page it was', async () => {
  const { page, sent } = await asked(ANSWER);
  await wasHereBefore(page);
  await choice(page, 'No').press('Enter');
  await said(page, 'Thank you. We are sorry that this did not help.');
  const link = new URL((await support(page).getAttribute('href')) ?? '', page.url());
  expect([...link.searchParams.values()]).toEqual([
    'About “Do credits roll over?”: ',
    `${SETTINGS.BASE_PATH}answers/do-credits-roll-over/`,
  ]);
  expectSent(sent, ANSWER, 'no');
});

test('an article asks the same, and sends nothing before it is answered', async () => {
  const { page, sent } = await asked(ARTICLE);
  await page.waitForLoadState('networkidle');
  expect(sent).toEqual([]);
  // The other parts of the page are checked where it does not ask.
  expect(await faultsInBoth(page, '.feedback')).toEqual([]);
  await wasHereBefore(page);
  await choice(page, 'No').click();
  await said(page, 'Thank you.');
  expectSent(sent, ARTICLE, 'no');
});

describe('where it cannot be sent', () => {
  test('it says so and offers it again, a “No” leads to support all the same, and what is sent then counts', async () => {
    let online = false;
    const { page, sent } = await asked(
      ANSWER,
      (route) => (online ? route.fulfill({ status: 204, headers: READABLE }) : route.abort()),
      offline,
    );
    await choice(page, 'Yes').click();
    await said(page, FAILED);
    await choice(page, 'No').click();
    await support(page).waitFor();
    await said(page, FAILED);
    // Everything that it ever shows is visible here.
    expect(await faultsInBoth(page)).toEqual([]);
    online = true;
    await choice(page, 'Yes').click();
    await said(page, 'Thank you.');
    expectSent(sent, ANSWER, 'yes', 'no', 'yes');
  });

  test('to an endpoint that answers with an error: it does not thank, and offers it again', async () => {
    const { page } = await asked(ANSWER, (route) => route.fulfill({ status: 500, headers: READABLE }), { expectErrors: /500/ });
    await choice(page, 'Yes').click();
    await said(page, 'Your answer did not arrive. Try again later.');
    expect(await choice(page, 'Yes').isEnabled()).toBe(true);
  });

  test('it says what it does meanwhile, and gives up after ten seconds', async () => {
    const { page } = await asked(ANSWER, () => new Promise(() => undefined), { expectErrors: /./, clock: true });
    await choice(page, 'No').click();
    await passTime(page, 1_000);
    await said(page, 'Sending …');
    expect(await support(page).count()).toBe(0);
    await passTime(page, 9_000);
    await said(page, FAILED);
    await support(page).waitFor();
    expect(await choice(page, 'No').isEnabled()).toBe(true);
  });
});

test('a click too many while it is under way sends nothing more', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { page, sent } = await asked(ARTICLE, async (route) => {
    await promise;
    await route.fulfill({ status: 204, headers: READABLE });
  });
  await wasHereBefore(page);
  await choice(page, 'Yes').dblclick({ force: true });
  // Even if a reader or a script uses the buttons meanwhile.
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('.feedback button')) button.click();
  });
  resolve();
  await said(page, 'Thank you.');
  expectSent(sent, ARTICLE, 'yes');
});

test('without scripts it does not ask', async () => {
  const { page } = await asked(ANSWER, undefined, { javaScriptEnabled: false });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Was this helpful?').isVisible()).toBe(false);
});
