import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks for what is amiss alone. Its other mode opens a page more for each look, to bring frames of other sites together. There are none. */
async function axeOf(page: Page, within?: string): Promise<AxeBuilder> {
  // A document takes the source of axe once: to read it takes as long as a look.
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

/** What axe finds on a page as it stands, or `within` a part of it, in the light scheme: empty when nothing is amiss. */
export const faults = async (page: Page, within?: string): Promise<string[]> => found((await axeOf(page, within)).withTags(TAGS));

/** What axe finds in either scheme. In the dark the colours alone are others. */
export async function faultsInBoth(page: Page, within?: string): Promise<string[]> {
  const light = await faults(page, within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found((await axeOf(page, within)).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
