import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { addressOf, expectReadable, follow, options, ROWS, tableOfFile } from './fault-rows.ts';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';
import { isNotOffered, leadsToAnswers, leadsToAnswersIndex, leadsToSection, type Outcome, says, showsNothing, works } from './outcomes.ts';
import { VISITS, type Visit, type VisitName } from './visits.ts';

const { open } = browserOfFile();
const tell = tableOfFile();

/** A page that is nowhere yet: the visit is opened once its faults are set up. */
const blank = () => open(undefined, { ...options, clock: true });
const goTo = (page: Page, { path }: Visit, waitUntil: 'commit' | 'load') =>
  page.goto(new URL(path.slice(1), inject('site')).href, { waitUntil });

describe('a file of the site', () => {
  test.each(ROWS.map((row) => ({ ...row, outcome: [row.late, row.arrived].flatMap((one) => one?.name ?? []).join(', then ') })))(
    '$file ten seconds late, to $visit: $outcome',
    async ({ outcome, ...row }) => {
      const visit: Visit = VISITS[row.visit];
      const { page } = await blank();
      const held = await hold(page, addressOf(row));
      // What the page itself asks for holds its load up.
      await goTo(page, visit, row.atLoad ? 'commit' : 'load');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectReadable(page);
      if (row.atLoad) await held.asked;
      await follow(page, visit, row.late, row.goesOn);
      await held.asked;
      if (row.late === leadsToAnswers) {
        // Another page has the same script to wait for.
        await row.late.shows(page, visit);
        tell(row.visit, `${row.file} 10 s late`, outcome);
        return;
      }
      // The page's own timers run from the frame in which it was used.
      await twoFrames(page);
      await page.clock.fastForward(2_000);
      await row.soon?.shows(page, visit);
      await page.clock.fastForward(8_000);
      await row.late.shows(page, visit);
      await held.release();
      // A script that the page asks for by itself has run when the page has loaded.
      if (row.atLoad) await page.waitForLoadState('load');
      if (row.arrived && !row.goesOn) await visit.goOn?.(page);
      await row.arrived?.shows(page, visit);
      tell(row.visit, `${row.file} 10 s late`, outcome);
    },
  );
});

describe('the whole page', () => {
  type Outcomes = Record<VisitName, Outcome>;
  const OFFLINE: Outcomes = {
    search: says('The search did not load.'),
    'search the text': says('The search did not load.'),
    'search with a figure': says('The search did not load.'),
    'search at home': showsNothing,
    'copy a section': works,
    calculate: says('The calculator did not load.'),
    'copy an answer': works,
    'open a search': works,
    'find at the desk': works,
    'copy a text': works,
    'save a calendar': says('A part of this page did not load'),
    'compare plans': says('This part did not load.'),
  };
  const GONE: Outcomes = {
    search: leadsToAnswers,
    'search the text': leadsToAnswers,
    'search with a figure': leadsToAnswers,
    'search at home': leadsToAnswersIndex,
    'copy a section': leadsToSection,
    calculate: says('The calculator did not load.'),
    'copy an answer': isNotOffered,
    'open a search': says('The search has not loaded.'),
    'find at the desk': isNotOffered,
    'copy a text': isNotOffered,
    'save a calendar': says('The calculator did not load.', { unasked: true }),
    'compare plans': says('The calculator did not load.', { unasked: true }),
  };
  const REFUSED: Outcomes = {
    search: works,
    'search the text': works,
    'search with a figure': works,
    'search at home': works,
    'copy a section': says('The address bar now shows the link'),
    calculate: works,
    'copy an answer': says('did not let us copy'),
    'open a search': works,
    'find at the desk': works,
    'copy a text': says('did not let us copy'),
    'save a calendar': works,
    'compare plans': works,
  };
  const visits = (outcomes: Outcomes) =>
    (Object.keys(VISITS) as VisitName[]).map((name) => ({ name, is: outcomes[name], outcome: outcomes[name].name }));
  const finish = async (page: Page, name: VisitName, outcome: Outcome, fault: string) => {
    const visit: Visit = VISITS[name];
    await expectReadable(page);
    await follow(page, visit, outcome, outcome === works);
    await outcome.shows(page, visit);
    tell(name, fault, outcome.name);
  };

  test.each(visits(OFFLINE))('offline once it has loaded, to $name: $outcome', async ({ name, is }) => {
    const { page } = await open(VISITS[name].path, { ...options, isNew: true });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await finish(page, name, is, 'offline after it has loaded');
  });

  test.each(visits(GONE))('an old page whose files a new deployment has taken away, to $name: $outcome', async ({ name, is }) => {
    const { page } = await blank();
    await page.route(/\/_astro\//, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }));
    await goTo(page, VISITS[name], 'load');
    await finish(page, name, is, 'all its files gone');
  });

  test.each(visits(REFUSED))('storage and clipboard refused, to $name: $outcome', async ({ name, is }) => {
    const { page } = await open(VISITS[name].path, {
      ...options,
      before: (opened) =>
        opened.addInitScript(() => {
          const refuse = () => {
            throw new DOMException('no', 'SecurityError');
          };
          for (const storage of ['sessionStorage', 'localStorage']) Object.defineProperty(window, storage, { get: refuse });
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
          });
          document.execCommand = () => false;
        }),
    });
    await finish(page, name, is, 'storage and clipboard refused');
  });

  test.each([...new Set(Object.values(VISITS).map(({ path }) => path))])('without scripts, %s can be read', async (path) => {
    const { page } = await open(path, { javaScriptEnabled: false });
    await expectReadable(page);
    tell(path, 'no scripts', 'can be read');
  });
});

test('every file that a visit asks for stands in the table', async () => {
  const asked = new Set<string>();
  for (const visit of Object.values(VISITS) as Visit[]) {
    const { page, requests } = await open(visit.path, options);
    await page.waitForLoadState('load');
    await visit.use(page);
    await visit.goOn?.(page);
    await visit.worked(page).waitFor();
    for (const url of requests.slice(1)) if (/^http/.test(url) && !/\.(svg|png)$/.test(url)) asked.add(new URL(url).pathname);
  }
  expect(asked.size).toBeGreaterThan(20);
  expect([...asked].filter((path) => !ROWS.some((row) => addressOf(row).test(path)))).toEqual([]);
});
