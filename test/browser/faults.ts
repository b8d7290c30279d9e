import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it stands: empty when nothing is amiss. In the dark scheme the colours alone are others. */
export async function faults(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<string[]> {
  // Its other mode opens a page more for each look, to bring frames of other sites together. There are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (scheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast'])).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}
