import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks for what is amiss alone. Its other mode opens a page more for each look, to bring frames of other sites together. There are none. */
const axeOf = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

/** What axe finds on a page as it stands, in the light scheme: empty when nothing is amiss. */
export const faults = (page: Page): Promise<string[]> => found(axeOf(page).withTags(TAGS));

/** What axe finds in either scheme. In the dark the colours alone are others. */
export async function faultsInBoth(page: Page): Promise<string[]> {
  const light = await faults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(axeOf(page).withRules(['color-contrast']));
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark];
}
