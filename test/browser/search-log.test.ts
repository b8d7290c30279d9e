import { describe, expect, inject, test } from 'vitest';
import { SUBPATH } from '../build.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const ADDRESS = SUBPATH.SEARCH_LOG_URL;

/** The dialog of the build that has an address for queries that find nothing, and what is sent there. */
async function logging() {
  const sent: { method: string; body: string | null; headers: Record<string, string> }[] = [];
  const { page } = await open('/', { site: inject('subpathSite'), others: { [ADDRESS]: '' } });
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
    await field.pressSequentially('zzqqxx vvkkjj', { delay: 30 });
    await page.waitForRequest(ADDRESS);
    await field.fill('');
    await field.fill('zzqqxx vvkkjj');
    await page.waitForTimeout(2_000);
    expect(sent.map(({ method, body }) => ({ method, body }))).toEqual([{ method: 'POST', body: 'zzqqxx vvkkjj' }]);
    expect(Object.keys(sent[0]?.headers ?? {}).filter((name) => /cookie|referer|authorization/.test(name))).toEqual([]);
  });

  test('one that finds something is told nobody', async () => {
    const { page, sent, field } = await logging();
    await field.fill('roll over');
    await page.getByRole('dialog').locator('a.found').first().waitFor();
    await page.waitForTimeout(2_000);
    expect(sent).toEqual([]);
  });
});
