import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type WithAxe = { axe: typeof axe };

/** Injects axe once per document. This takes as long as a check, and half as long in this way: the browser keeps what it has compiled. */
async function injectAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: SOURCE });
  await session.detach();
}

/** What axe finds on a page, or `within` a part of it. */
async function found(page: Page, runOnly: axe.RunOnly, within: string | undefined): Promise<string[]> {
  await injectAxe(page);
  return page.evaluate(
    async ({ context, options }) => {
      const { violations } = await (window as unknown as WithAxe).axe.run(context ?? document, options);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`));
    },
    { context: within, options: { runOnly, resultTypes: ['violations' as const] } },
  );
}

/** What axe finds on a page, or `within` a part of it, in the light scheme. Empty if nothing is wrong. */
export const faults = (page: Page, within?: string): Promise<string[]> => found(page, { type: 'tag', values: TAGS }, within);

/** What axe finds in both colour schemes. In the dark scheme only the colours differ. */
export async function faultsInBoth(page: Page, within?: string): Promise<string[]> {
  const light = await faults(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, { type: 'rule', values: ['color-contrast'] }, within);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
