import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  blank,
  CONTACT_NOT_LOADED,
  DESK_NOT_LOADED,
  expectReadable,
  follow,
  goTo,
  options,
  ROWS,
  type Row,
  tableOfFile,
} from './fault-rows.ts';
import { type HeldRequests, hold, passTime, runTimersUntil, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';
import {
  isNotOffered,
  leadsToAnswers,
  leadsToAnswersIndex,
  leadsToSection,
  type Outcome,
  says,
  saysNotLoaded,
  showsNothing,
  works,
} from './outcomes.ts';
import { VISITS, type Visit, type VisitName } from './visits.ts';

const { open } = browserOfFile();
const tell = tableOfFile();

/** The files of each visit, in the order in which they load. A file that the page asks for by itself has a visit of its own. */
const CHAINS = ROWS.reduce<Row[][]>((chains, row) => {
  const chain = chains.at(-1);
  const [first] = chain ?? [];
  if (chain && first?.visit === row.visit && !first.atLoad && !row.atLoad) chain.push(row);
  else chains.push([row]);
  return chains;
}, []);

describe('the files of a visit, each ten seconds late', () => {
  const titled = CHAINS.map((chain) => ({
    chain,
    visit: chain[0]?.visit,
    outcomes: [...chain.map(({ file, late }) => `without ${file} ${late.name}`), chain.at(-1)?.arrived?.name ?? ''].join('; '),
  }));
  test.each(titled)('to $visit: $outcomes', async ({ chain }) => {
    const { page } = await open(...blank);
    const held = new Map<Row, HeldRequests>();
    for (const row of chain) held.set(row, await hold(page, row.address));
    const [first, last] = [chain[0], chain.at(-1)] as [Row, Row];
    const visit: Visit = VISITS[first.visit];
    // A file that the page itself asks for delays its load event.
    await goTo(page, visit, first.atLoad ? 'commit' : 'load');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectReadable(page);
    if (first.atLoad) await held.get(first)?.asked;
    await follow(page, visit, first.late, first.goesOn);
    for (const [row, { asked, release }] of held) {
      // Between two files the page may wait on its own account.
      await (row === first ? asked : runTimersUntil(page, asked));
      tell(row.visit, `${row.file} 10 s late`, [row.late, row.arrived].flatMap((one) => one?.name ?? []).join(', then '));
      if (row.late === leadsToAnswers) {
        // Another page would wait for the same script.
        await row.late.shows(page, visit);
        return;
      }
      // The page's own timers start in the frame in which it was used.
      await twoFrames(page);
      await passTime(page, 2_000);
      await row.soon?.shows(page, visit);
      await passTime(page, 8_000);
      await row.late.shows(page, visit);
      await release();
      // A script that the page asks for by itself has run when the page has loaded.
      if (row.atLoad) await page.waitForLoadState('load');
      if (row.arrived && !row.goesOn) await visit.goOn?.(page);
    }
    await last.arrived?.shows(page, visit);
  });
});

describe('the whole page', () => {
  type Outcomes = Partial<Record<VisitName, Outcome>>;
  // Where the dialog does not open, there is only one search.
  const OFFLINE: Outcomes = {
    search: says('The search did not load.'),
    'search at home': showsNothing,
    'copy a section': works,
    calculate: says('The calculator did not load.'),
    'copy an answer': works,
    'open a search': works,
    'find at the desk': works,
    'copy a text': works,
    'write to support': works,
    'save a calendar': says('A part of this page did not load'),
    'compare plans': says('This part did not load.'),
  };
  const GONE: Outcomes = {
    search: leadsToAnswers,
    'search at home': leadsToAnswersIndex,
    'copy a section': leadsToSection,
    calculate: says('The calculator did not load.'),
    'copy an answer': isNotOffered,
    'open a search': says('The search has not loaded.'),
    'find at the desk': saysNotLoaded(DESK_NOT_LOADED),
    'copy a text': saysNotLoaded(DESK_NOT_LOADED),
    'write to support': saysNotLoaded(CONTACT_NOT_LOADED),
    'save a calendar': says('The calculator did not load.', { unasked: true }),
    'compare plans': says('The calculator did not load.', { unasked: true }),
  };
  const REFUSED: Record<VisitName, Outcome> = {
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
    'a case at the desk': works,
    'write to support': says('did not let us copy'),
    'find while writing': works,
    'save a calendar': works,
    'compare plans': works,
  };
  const PATHS = [...new Set(Object.values(VISITS).map(({ path }) => path))];
  /** The outcomes of the visits of each page, made one after the other in that page. */
  const pages = (outcomes: Outcomes) =>
    PATHS.map((path) => {
      const visits = Object.entries(outcomes).filter(([name]) => VISITS[name as VisitName].path === path) as [VisitName, Outcome][];
      return { path, visits, outcomes: visits.map(([name, { name: outcome }]) => `to ${name}: ${outcome}`).join('; ') };
    });
  const finish = async (page: Page, name: VisitName, outcome: Outcome, fault: string) => {
    const visit: Visit = VISITS[name];
    await expectReadable(page);
    await follow(page, visit, outcome, outcome === works);
    await outcome.shows(page, visit);
    tell(name, fault, outcome.name);
    // Leaves the dialog, if it is open.
    await page.keyboard.press('Escape');
  };

  test.each(pages(OFFLINE))('offline once it has loaded, $path, $outcomes', async ({ path, visits }) => {
    const { page } = await open(path, { ...options, isNew: true });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    for (const [name, outcome] of visits) await finish(page, name, outcome, 'offline after it has loaded');
  });

  test.each(pages(GONE))('an old page whose files a new deployment has taken away, $path, $outcomes', async ({ visits }) => {
    const { page } = await open(undefined, options);
    await page.route(/\/_astro\//, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Not found</h1>' }));
    for (const [name, outcome] of visits) {
      await goTo(page, VISITS[name], 'load');
      await finish(page, name, outcome, 'all its files gone');
    }
  });

  test.each(pages(REFUSED))('storage and clipboard refused, $path, $outcomes. What it asks for stands above', async ({ path, visits }) => {
    const { page, requests } = await open(path, {
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
    for (const [name, outcome] of visits) await finish(page, name, outcome, 'storage and clipboard refused');
    const asked = requests.slice(1).filter((url) => /^http/.test(url) && !/\.(svg|png)$/.test(url));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !ROWS.some(({ address }) => address.test(new URL(url).pathname)))).toEqual([]);
  });

  test.each(PATHS)('without scripts, %s can be read', async (path) => {
    const { page } = await open(path, { javaScriptEnabled: false });
    await expectReadable(page);
    tell(path, 'no scripts', 'can be read');
  });
});
