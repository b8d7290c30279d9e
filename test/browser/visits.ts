import type { Locator, Page } from 'playwright-core';

/** A page, and what a reader does there that needs more than its text. */
export type Visit = {
  path: string;
  /** The control that a reader uses. It is hidden while it would do nothing. */
  offer: (page: Page) => Locator;
  /** Uses it. `goOn`: the remaining steps, if the first step leads to more. */
  use: (page: Page) => Promise<unknown>;
  goOn?: (page: Page) => Promise<unknown>;
  /** Clears what it showed, so that going on shows it again. */
  clear?: (page: Page) => Promise<unknown>;
  /** What shows that it worked. */
  worked: (page: Page) => Locator;
};

const searchButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Search' });
const dialog = (page: Page) => page.getByRole('dialog');
const search = (page: Page, query: string) => dialog(page).getByRole('searchbox').fill(query);
const homeField = (page: Page) => page.locator('#home-q');
const headingLink = (page: Page) => page.getByRole('link', { name: 'Link to “Tips”' });
const calculator = (page: Page) => page.locator('.calc-frame');
const copyLink = (page: Page) => page.getByRole('button', { name: 'Copy link' });
const deskField = (page: Page) => page.getByLabel('Find an answer, or work a case');
const copyText = (page: Page) => page.locator('.desk-row [data-copy=text]').filter({ visible: true }).first();
const moreToShare = (page: Page) => page.locator('.calc-more > summary');
const saveCalendar = (page: Page) => page.getByRole('button', { name: 'Save to calendar' });
const compare = (page: Page) => page.locator('summary').filter({ hasText: /^Compare plans/ });

const about = (page: Page) => page.getByLabel('What it is about');
const copyTicket = (page: Page) => page.getByRole('button', { name: 'Copy the text' });

/** Ends the animations with which a page waits before it says that a part has not loaded. */
export const finishAnimations = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const waiting of document.getAnimations()) waiting.finish();
  });

export const VISITS = {
  search: {
    path: '/',
    offer: searchButton,
    use: (page) => searchButton(page).click(),
    goOn: (page) => search(page, 'roll over'),
    clear: (page) => search(page, ''),
    worked: (page) => dialog(page).locator('a.found').first(),
  },
  'search the text': {
    path: '/',
    offer: searchButton,
    use: (page) => searchButton(page).click(),
    goOn: (page) => search(page, 'roll over'),
    clear: (page) => search(page, ''),
    worked: (page) => dialog(page).getByText('In the text', { exact: true }),
  },
  'search with a figure': {
    path: '/',
    offer: searchButton,
    use: (page) => searchButton(page).click(),
    goOn: (page) => search(page, 'pro 100 credits'),
    clear: (page) => search(page, ''),
    worked: (page) => dialog(page).getByRole('link', { name: 'Calculate:' }),
  },
  'search at home': {
    path: '/',
    offer: homeField,
    use: (page) => homeField(page).click(),
    goOn: (page) => homeField(page).fill('roll over'),
    clear: (page) => homeField(page).fill(''),
    worked: (page) => page.locator('.home-find a.found').first(),
  },
  'copy a section': {
    path: '/articles/credits-by-plan/',
    offer: headingLink,
    use: (page) => headingLink(page).click(),
    worked: (page) => page.getByText('Link copied'),
  },
  calculate: {
    path: '/articles/credits-by-plan/',
    offer: calculator,
    use: (page) => calculator(page).scrollIntoViewIfNeeded(),
    worked: (page) => page.locator('.calc-controls:enabled'),
  },
  'copy an answer': {
    path: '/answers/do-credits-roll-over/',
    offer: copyLink,
    use: (page) => copyLink(page).click(),
    worked: (page) => page.getByText('Link copied.'),
  },
  'open a search': {
    path: '/search/?q=roll+over',
    offer: (page) => page.getByRole('main').getByRole('searchbox'),
    use: finishAnimations,
    worked: (page) => page.getByRole('main').locator('a.found').first(),
  },
  'find at the desk': {
    path: '/support/?q=roll+over',
    offer: deskField,
    use: (page) => deskField(page).click(),
    worked: (page) => page.getByText('First: Do credits roll over?'),
  },
  'copy a text': {
    path: '/support/',
    offer: copyText,
    use: (page) => copyText(page).click(),
    worked: (page) => page.getByText('Copied as plain text'),
  },
  'a case at the desk': {
    path: '/support/?q=pro+100+credits',
    offer: deskField,
    use: (page) => deskField(page).click(),
    worked: (page) => page.locator('.desk-row[data-case]').filter({ visible: true }),
  },
  'write to support': {
    path: '/contact/',
    offer: copyTicket,
    use: async (page) => {
      await about(page).fill('roll over');
      await copyTicket(page).click();
    },
    worked: (page) => page.getByText('Copied. Nothing was sent.'),
  },
  'find while writing': {
    path: '/contact/',
    offer: about,
    use: (page) => about(page).fill('roll over'),
    worked: (page) => page.locator('.contact-answers a').first(),
  },
  'save a calendar': {
    path: '/calculator/?plan=pro&start=2026-01-31',
    offer: moreToShare,
    use: async (page) => {
      await moreToShare(page).click();
      await saveCalendar(page).click();
    },
    worked: (page) => page.getByText('Calendar file handed'),
  },
  'compare plans': {
    path: '/calculator/',
    offer: compare,
    use: (page) => compare(page).click(),
    worked: (page) => page.getByRole('table', { name: 'The same on every plan' }),
  },
} as const satisfies Record<string, Visit>;

export type VisitName = keyof typeof VISITS;
