import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { twoFrames } from './late.ts';
import { finishAnimations, type Visit } from './visits.ts';

/** The outcome of a visit with a fault: its name in the table, and the check that only this outcome passes. */
export type Outcome = {
  name: string;
  /** The outcome shows before anything is used, because there is nothing to use. */
  unasked?: true;
  shows: (page: Page, visit: Visit) => Promise<void>;
};

const expectNothingDone = async (page: Page, visit: Visit) => expect(await visit.worked(page).count()).toBe(0);

export const works: Outcome = { name: 'works', shows: (page, visit) => visit.worked(page).waitFor() };

/** It did nothing before, and now works. */
export const worksWhenUsed: Outcome = {
  name: 'works',
  shows: async (page, visit) => {
    await visit.use(page);
    await visit.worked(page).waitFor();
  },
};

/** The page says why it does not work. */
export const says = (words: string, rest: { unasked?: true } = {}): Outcome => ({
  name: `says “${words}”`,
  ...rest,
  shows: async (page, visit) => {
    await page.getByText(words).filter({ visible: true }).first().waitFor();
    await expectNothingDone(page, visit);
  },
});

/** The page does not offer what would not work. */
export const isNotOffered: Outcome = {
  name: 'is not offered',
  unasked: true,
  shows: async (page, visit) => {
    await twoFrames(page);
    expect(await visit.offer(page).filter({ visible: true }).count()).toBe(0);
    await expectNothingDone(page, visit);
  },
};

/** The page says after a while that a part of it has not loaded, and does not offer what needs that part. */
export const saysNotLoaded = (words: string): Outcome => ({
  name: `says “${words}”`,
  unasked: true,
  shows: async (page, visit) => {
    await finishAnimations(page);
    await page.getByText(words).filter({ visible: true }).waitFor();
    expect(await visit.offer(page).filter({ visible: true }).count()).toBe(0);
    await expectNothingDone(page, visit);
  },
});

/** However far a reader goes, the fault shows nothing and removes nothing. */
export const showsNothing: Outcome = {
  name: 'shows nothing',
  shows: async (page, visit) => {
    await visit.goOn?.(page);
    await twoFrames(page);
    await expectNothingDone(page, visit);
  },
};

/** The search answers without the part that did not load. It leaves out what that part would show, and says nothing about it. */
export const answersWithout = (part: string): Outcome => ({
  name: `answers without ${part}`,
  shows: async (page, visit) => {
    await page.getByRole('dialog').locator('a.found', { hasText: 'Contact support' }).waitFor();
    expect(await page.getByRole('dialog').locator('a.found').count()).toBeGreaterThan(1);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
    await twoFrames(page);
    await expectNothingDone(page, visit);
  },
});

/** The field of the home page is a form that submits what was typed. */
const leadsOn = (name: string, address: string): Outcome => ({
  name,
  shows: async (page, visit) => {
    await visit.goOn?.(page);
    await expectNothingDone(page, visit);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${address}?q=roll+over`, { waitUntil: 'commit' });
  },
});
export const leadsToResults = leadsOn('leads to the search page', '**/search/');
export const leadsToAnswersIndex = leadsOn('leads to all answers', '**/answers/');

/** The search without its script is a form that leads to all answers. */
export const leadsToAnswers: Outcome = {
  name: 'leads to all answers',
  shows: (page) => page.waitForURL('**/answers/?', { waitUntil: 'commit' }),
};

/** The link of a heading without its script is a link. */
export const leadsToSection: Outcome = {
  name: 'leads to the section',
  shows: async (page, visit) => {
    await page.waitForURL('**/#tips', { waitUntil: 'commit' });
    await expectNothingDone(page, visit);
  },
};
