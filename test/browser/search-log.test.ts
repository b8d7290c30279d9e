import { expect, inject, test } from 'vitest';
import { SETTINGS } from '../sites/sites.ts';
import { passTime, runTimersUntil, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const ADDRESS = SETTINGS.SEARCH_LOG_URL;
const LONG_AFTER = 10_000;

test('of the build with an address for it, a query that finds nothing is told once, alone, when typing has stopped; one that finds something nobody', async () => {
  const sent: { method: string; body: string | null; headers: Record<string, string> }[] = [];
  const { page } = await open('/', { site: inject('changedSite'), others: { [ADDRESS]: '' }, clock: true });
  await page.route(ADDRESS, async (route) => {
    const request = route.request();
    sent.push({ method: request.method(), body: request.postData(), headers: await request.allHeaders() });
    await route.fulfill({ status: 204 });
  });
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('searchbox');
  await field.fill('roll over');
  await dialog.locator('a.found').first().waitFor();
  await twoFrames(page);
  await passTime(page, LONG_AFTER);
  const told = page.waitForRequest(ADDRESS).then(() => undefined);
  await field.fill('');
  await field.pressSequentially('zzqqxx vvkkjj');
  const nothingFound = dialog.getByText('Nothing found in our answers for “zzqqxx vvkkjj”');
  await nothingFound.waitFor();
  await runTimersUntil(page, told);
  await field.fill('');
  await nothingFound.waitFor({ state: 'hidden' });
  await field.fill('zzqqxx vvkkjj');
  await nothingFound.waitFor();
  await twoFrames(page);
  await passTime(page, LONG_AFTER);
  expect(sent.map(({ method, body }) => ({ method, body: JSON.parse(body ?? '') }))).toEqual([
    { method: 'POST', body: { page: '/', query: 'zzqqxx vvkkjj' } },
  ]);
  expect(Object.keys(sent[0]?.headers ?? {}).filter((name) => /cookie|referer|authorization/.test(name))).toEqual([]);
});
