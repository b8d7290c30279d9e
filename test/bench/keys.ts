import type { Browser, Page } from 'playwright-core';
import { writeAddress } from '../../src/calculator/address.ts';
import { withAnswers } from '../browser/many-answers.ts';
import { HOSTILE_TEXTS } from '../hostile/texts.ts';
import { queries } from '../search/quality.ts';
import { HEADROOM, type Timed } from './row.ts';
import { percentile, shortest } from './samples.ts';
import { catalog, slowestForm } from './slowest-form.ts';
import { prepare, pressed, typed } from './typing.ts';

/** Does something to a page, and returns the milliseconds until its frame. */
type Act = (page: Page) => Promise<number>;
/** `usual` is the measured ratio to the reference page. */
type Thing = { what: string; path: string; usual: number; acts: Act[]; before?: (page: Page) => Promise<void> };

const ROUNDS = 3;
const ANSWERS = 2_000;
const SEARCH = 'main .search-input';
const DESK = '.desk input';

/** A text after each key. Texts that end in a space are left out, because they change nothing. */
const keysOf = (text: string) => Array.from(text, (_, k) => text.slice(0, k + 1)).filter((part) => part.trim() === part);
const typing = (field: string, texts: readonly string[]): Act[] => texts.flatMap(keysOf).map((text) => (page) => typed(page, field, text));
const pasting = (field: string, texts: readonly string[]): Act[] => texts.map((text) => (page) => typed(page, field, text));
const walking: Act[] = Array.from({ length: 20 }, () => (page) => pressed(page, 'ArrowDown'));

/**
 * The texts that take longest to parse or draw: long ones, and many marks on one letter. Twice the marks take a browser far more than
 * twice the time.
 */
const HEAVY = [...HOSTILE_TEXTS.filter((text) => text.length >= 2_000), `a${'\u0301'.repeat(50_000)}`];
const QUERIES = queries.held.filter((_, k) => k % 35 === 0).map(({ query }) => query.slice(0, 40));

const THINGS: Thing[] = [
  { what: 'a key to its search results', path: '/search/', usual: 0.4, acts: typing(SEARCH, QUERIES) },
  {
    what: `a key to what the desk shows, with ${ANSWERS} answers`,
    path: '/support/',
    usual: 1.8,
    acts: [...typing(DESK, ['refresh 31', 'add on credits', 'case1999']), ...walking],
    before: (page) => withAnswers(page, ANSWERS),
  },
  {
    what: 'a key to the results of the slowest form',
    path: `/calculator/?${writeAddress(slowestForm(), catalog)}`,
    usual: 2.5,
    acts: pasting('[data-field=used] input', ['1', '12', '123', '1234', '12345', '123456']),
  },
  { what: 'a hostile text pasted into the search', path: '/search/', usual: 1, acts: pasting(SEARCH, HEAVY) },
  { what: 'a hostile text pasted into the desk', path: '/support/', usual: 0.7, acts: pasting(DESK, HEAVY) },
];

async function opened(browser: Browser, url: string, before?: Thing['before']): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  await prepare(page);
  await before?.(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  return page;
}

/** The time from a key to the screen: the 95th percentile over all keys, next to that of the reference page. */
export async function keyRows(browser: Browser, site: string, referenceSite: string): Promise<Timed[]> {
  const referencePage = await opened(browser, referenceSite);
  const rows: Timed[] = [];
  for (const { what, path, usual, acts, before } of THINGS) {
    const page = await opened(browser, site + path, before);
    const inPage = acts.map((act) => () => act(page));
    const { times, references } = await shortest(ROUNDS, inPage, () => typed(referencePage, 'input', 'roll over'));
    await page.close();
    rows.push({ what, time: percentile(times, 0.95), reference: percentile(references, 0.95), limit: HEADROOM * usual });
  }
  await referencePage.close();
  return rows;
}
