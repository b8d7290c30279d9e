import type { Page } from 'playwright-core';

/** Pro since 31 January 2026, seen on 16 February 2027. */
export const DATED = '/calculator/?plan=pro&start=2026-01-31&today=2027-02-16';

export const result = (page: Page, title: string) => page.getByRole('region', { name: title });
export const get = (page: Page) => result(page, 'What do I get?');
export const cost = (page: Page) => result(page, 'What will my workflow cost?');
export const plans = (page: Page) => result(page, 'Which plan covers it?');
export const year = (page: Page) => result(page, 'What does the next year look like?');
export const refresh = (page: Page) => result(page, 'When do my credits refresh?');
export const addStep = (page: Page, name: string) => page.getByRole('button', { name: `Add ${name}` }).click();
export const awake = (page: Page) => page.locator('fieldset.calc-part:not([disabled])').first().waitFor();
