import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { faultsInBoth } from './accessibility.ts';
import { addStep, awake, chip, chosen, head, openFold } from './calculator-page.ts';
import { twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const CASE = 'plan=pro&start=2026-01-31&today=2026-11-22&used=37';
const FULL_CASE = `${CASE}&pack=50.2026-03-01&pack=100000.2026-04-01&step=text-to-video.high.1080p.60.9000&step=split.....100000`;
const LISTED = 'https://flikly.ai/';

type Told = { origin: string; data: unknown };

/** A page of another site with the calculator in a frame of 500 pixels. It records the messages, and does as HOSTING.md says. */
const holder = (query: string) => `<!doctype html><html lang="en"><title>Holder</title>
<link rel="icon" href="data:,">
<script>
  const told = [];
  addEventListener('message', ({ origin, data }) => {
    told.push({ origin, data });
    if (origin !== '${new URL(inject('site')).origin}' || data?.type !== 'flikly-calculator-height') return;
    document.getElementById('credits').height = data.height;
  });
</script>
<iframe id="credits" src="${inject('site')}embed/calculator/?${query}" title="Credits calculator" width="600" height="500"></iframe>`;

const told = (page: Page) => page.evaluate('told') as Promise<Told[]>;
const LAST = { type: 'last' };

/** Makes the calculator send a test message to every page that may hold it. Its own messages have arrived before. */
async function sendLast(page: Page): Promise<void> {
  const calculator = page.frames().find((frame) => frame.url().includes('/embed/calculator/')) ?? expect.fail('no calculator');
  await twoFrames(calculator);
  await calculator.evaluate((last) => {
    for (const holder of new Set([parent, top])) holder?.postMessage(last, '*');
  }, LAST);
  const holders = new Set([calculator.parentFrame(), page.mainFrame()]);
  for (const holder of holders) await holder?.waitForFunction('told.at(-1).data.type === "last"');
}
const dataOf = (messages: readonly Told[]) => messages.map(({ data }) => data);
const has63 = (place: Page | FrameLocator) => head(place).filter({ hasText: 'You have 63 credits' }).waitFor();
const frameOf = (page: Page): FrameLocator => page.frameLocator('#credits');
/** The height of the content, measured differently than by the page itself: the end of its last element. */
const contentHeight = (frame: FrameLocator) =>
  frame.locator('main').evaluate((main) => {
    const padding = Number.parseFloat(getComputedStyle(main).paddingBottom);
    const lowest = Math.max(...[...main.querySelectorAll('.calc > *')].map((part) => part.getBoundingClientRect().bottom));
    return Math.ceil(lowest + window.scrollY + padding);
  });
const heightOfFrame = (page: Page) => page.locator('#credits').evaluate((node) => (node as HTMLIFrameElement).clientHeight);

/** Waits until the frame is as tall as its content, and returns its height. */
async function settled(page: Page): Promise<number> {
  await expect.poll(async () => (await heightOfFrame(page)) - (await contentHeight(frameOf(page)))).toBe(0);
  return heightOfFrame(page);
}

describe('a listed site that holds the calculator', () => {
  test('is told a type and how tall it is, again when that changes, both ways, and no more once it has come to rest', async () => {
    const { page } = await open(LISTED, { others: { [LISTED]: holder(CASE) } });
    const frame = frameOf(page);
    await has63(frame);
    await chip(frame, 'I want to make', 'Build my own').check();
    const before = await settled(page);
    expect(before).not.toBe(500);
    await addStep(frame);
    await expect.poll(() => heightOfFrame(page)).toBeGreaterThan(before);
    await settled(page);
    await frame.getByRole('button', { name: 'Remove step 1' }).click();
    await expect.poll(() => heightOfFrame(page)).toBe(before);
    await sendLast(page);
    const messages = await told(page);
    expect(messages.at(-2)).toEqual({ origin: new URL(inject('site')).origin, data: { type: 'flikly-calculator-height', height: before } });
    await sendLast(page);
    expect((await told(page)).slice(0, -1)).toEqual(messages);
  });

  test('is told nothing of a calculator that another site holds within it; nor is that one', async () => {
    const other = 'https://other.example/';
    const outer = `<!doctype html><html lang="en"><title>Outer</title><link rel="icon" href="data:,">
      <script>const told = []; addEventListener('message', ({ data }) => told.push({ data }));</script>
      <iframe id="inner" src="${other}" title="Inner" allow="local-network-access; loopback-network"></iframe>`;
    const { page } = await open(LISTED, { others: { [LISTED]: outer, [other]: holder(CASE) } });
    await awake(page.frameLocator('#inner').frameLocator('#credits'));
    await sendLast(page);
    expect(dataOf(await told(page))).toEqual([LAST]);
    expect(dataOf(await (page.frame({ url: other }) ?? expect.fail('no frame')).evaluate('told'))).toEqual([LAST]);
  });
});

test('a site that is not listed can hold it, and is told nothing', async () => {
  const other = 'https://other.example/';
  const { page } = await open(other, { others: { [other]: holder(CASE) } });
  await has63(frameOf(page));
  await chip(frameOf(page), 'I want to make', 'Build my own').check();
  await addStep(frameOf(page));
  await frameOf(page).getByRole('group', { name: 'Step 1' }).waitFor();
  await sendLast(page);
  expect(dataOf(await told(page))).toEqual([LAST]);
  expect(await heightOfFrame(page)).toBe(500);
});

describe('the calculator alone', () => {
  test('has a heading and nothing of the site around it, reads its address, names what it leaves out, and on paper is its answer', async () => {
    const { page } = await open(`/embed/calculator/?${CASE}&make=own-steps&plan=gold`);
    await has63(page);
    expect(await chosen(page, 'Plan')).toEqual(['pro']);
    expect(await chosen(page, 'I want to make')).toEqual(['own-steps']);
    await page.getByText('left out: plan=gold').waitFor();
    expect(await page.title()).toContain('Credits calculator');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Credits calculator');
    for (const role of ['banner', 'contentinfo', 'navigation', 'search'] as const) expect(await page.getByRole(role).count(), role).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('radio').filter({ visible: true }).count()).toBe(0);
    expect(await head(page).isVisible()).toBe(true);
  });

  test('at 280 pixels nothing scrolls sideways and axe finds nothing, light and dark', async () => {
    const { page } = await open(`/embed/calculator/?${FULL_CASE}`, { viewport: { width: 280, height: 640 } });
    await awake(page);
    await openFold(page, 'account');
    expect(await page.getByRole('group', { name: /^(Step|Pack) \d$/ }).count()).toBe(4);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
    expect(await faultsInBoth(page)).toEqual([]);
  });

  test('is there without a script, as the plan table', async () => {
    const { page } = await open('/embed/calculator/', { javaScriptEnabled: false });
    await page.getByText('The calculator needs JavaScript').waitFor();
    expect(await page.locator('.plans').isVisible()).toBe(true);
  });

  test('says so when its script does not arrive, and its holder hears the new height', async () => {
    const { page } = await open('about:blank', {
      expectErrors: /Failed to load|\[astro-island\]/,
      others: { [LISTED]: holder(CASE) },
    });
    await page.route('**/_astro/Calculator.*', (route) => route.abort());
    await page.goto(LISTED);
    await frameOf(page).getByRole('alert').waitFor();
    const main = frameOf(page).locator('main');
    const height = () => main.evaluate((node) => Math.ceil(node.getBoundingClientRect().height));
    await expect.poll(async () => (await heightOfFrame(page)) - (await height())).toBe(0);
  });
});
