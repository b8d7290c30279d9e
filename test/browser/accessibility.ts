import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Reports violations only. The other mode of axe opens an extra page each time, to merge frames of other sites; there are none. */
async function axeOf(page: Page, within?: string): Promise<AxeBuilder> {
  // axe is injected once per document, because loading it takes as long as a check.
  const has = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(has && { axeSource: ';' }) }).options({ resultTypes: ['violations'] }).setLegacyMode();
  return within === undefined ? axe : axe.include(within);
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

/** What axe finds on a page, or `within` a part of it, in the light scheme. Empty if nothing is wrong. */
export const faults = async (page: Page, within?: string): Promise<string[]> => found((await axeOf(page, within)).withTags(TAGS));

/** What axe finds in both colour schemes. In the dark scheme only the colours differ. */
export async function faultsInBoth(page: Page, within?: string): Promise<string[]> {
  const light = await faults(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found((await axeOf(page, within)).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
