import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { SETTINGS } from '../sites/sites.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const ADDRESS = SETTINGS.SEARCH_LOG_URL;
const LONG_AFTER = 10_000;
const nothingFound = (page: Page) => page.getByRole('dialog').getByText('Nothing found for “zzqqxx vvkkjj”').waitFor();

/** The dialog of the build that has an address for queries that find nothing, and what is sent there. */
async function logging() {
  const sent: { method: string; body: string | null; headers: Record<string, string> }[] = [];
  const { page } = await open('/', { site: inject('changedSite'), others: { [ADDRESS]: '' }, clock: true });
  await page.route(ADDRESS, async (route) => {
    const request = route.request();
    sent.push({ method: request.method(), body: request.postData(), headers: await request.allHeaders() });
    await route.fulfill({ status: 204 });
  });
  await page.keyboard.press('/');
  return { page, sent, field: page.getByRole('dialog').getByRole('searchbox') };
}

describe('a query that finds nothing', () => {
  test('is told once, alone, when typing has stopped', async () => {
    const { page, sent, field } = await logging();
    await field.pressSequentially('zzqqxx vvkkjj');
    await nothingFound(page);
    const told = page.waitForRequest(ADDRESS);
    await page.clock.fastForward(LONG_AFTER);
    await told;
    await field.fill('');
    await field.fill('zzqqxx vvkkjj');
    await nothingFound(page);
    await page.clock.fastForward(LONG_AFTER);
    expect(sent.map(({ method, body }) => ({ method, body }))).toEqual([{ method: 'POST', body: 'zzqqxx vvkkjj' }]);
    expect(Object.keys(sent[0]?.headers ?? {}).filter((name) => /cookie|referer|authorization/.test(name))).toEqual([]);
  });

  test('one that finds something is told nobody', async () => {
    const { page, sent, field } = await logging();
    await field.fill('roll over');
    await page.getByRole('dialog').locator('a.found').first().waitFor();
    await page.clock.fastForward(LONG_AFTER);
    expect(sent).toEqual([]);
  });
});
