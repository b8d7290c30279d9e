import type { Locator, Page } from 'playwright-core';

/** Pro since 31 January 2026, seen on 16 February 2027. */
export const DATED = '/calculator/?plan=pro&start=2026-01-31&today=2027-02-16';

const result = (page: Page, title: string) => page.getByRole('region', { name: title });
export const get = (page: Page) => result(page, 'What do I get?');
export const cost = (page: Page) => result(page, 'What will my workflow cost?');
export const plans = (page: Page) => result(page, 'Which plan covers it?');
export const year = (page: Page) => result(page, 'What does the next year look like?');
export const refresh = (page: Page) => result(page, 'When do my credits refresh?');
export const addStep = (page: Page, name: string) => page.getByRole('button', { name: `Add ${name}` }).click();
export const awake = (page: Page) => page.locator('fieldset.calc-part:not([disabled])').first().waitFor();

/** A case to hand on, as its link has it. */
export const QUERY = 'pack=50.2026-12-01&plan=pro&start=2026-01-31&step=split&today=2027-02-16&used=12';
export const CASE = `/calculator/?${QUERY}`;
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
/** What handing on says that it has done. */
export const said = (page: Page, words: string | RegExp) =>
  page.getByRole('region', { name: 'Hand it on' }).getByRole('status').filter({ hasText: words }).waitFor();

/** Opens a result's derivation with the keyboard, and gives its lines. */
export async function working(panel: Locator): Promise<string[]> {
  const details = panel.locator('.calc-working').first();
  await details.locator('summary').focus();
  await details.locator('summary').press('Enter');
  await details.locator('li').first().waitFor();
  // The rule itself stands in the tag, for those who cannot see where it leads.
  return details.locator('li').evaluateAll((lines) =>
    lines.map((line) => {
      const copy = line.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove();
      return copy.textContent ?? '';
    }),
  );
}
