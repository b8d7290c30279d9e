import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { hold, holdClock, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';
import { isNotOffered, leadsToAnswers, leadsToSection, type Outcome, says, works, worksWhenUsed } from './outcomes.ts';
import { VISITS, type Visit, type VisitName } from './visits.ts';

const { open } = browserOfFile();
const options = { expectErrors: /./, permissions: ['clipboard-read', 'clipboard-write'] };

/**
 * A file, and a visit that needs it. `broken`: what comes of the visit when the file is missing, cut or another. `late`: what comes of
 * it when the file has not come after ten seconds, and `arrived`, once it has. `soon`: the same after two seconds, where it differs.
 * `atLoad`: the page asks for it by itself. `goesOn`: it is needed once a reader goes on.
 */
type Row = {
  file: string;
  visit: VisitName;
  atLoad?: true;
  goesOn?: true;
  broken: Outcome;
  soon?: Outcome;
  late: Outcome;
  arrived?: Outcome;
};

const script = (name: string) => `/_astro/${name}.`;
const searchScript = (name: string): Row => ({
  file: script(name),
  visit: 'search',
  broken: says('The search did not load.'),
  late: says('The search is loading …'),
  arrived: works,
});
const searchIndex = (file: string): Row => ({
  file,
  visit: 'search',
  goesOn: true,
  broken: says('Search could not be loaded.'),
  late: says('The search is loading …'),
  arrived: works,
});
const calculator = (name: string): Row => ({
  file: script(name),
  visit: 'calculate',
  broken: says('The calculator did not load.'),
  late: says('The calculator is taking long to load.'),
  arrived: works,
});

const ROWS: Row[] = [
  { file: script('SearchButton'), visit: 'search', atLoad: true, broken: leadsToAnswers, late: leadsToAnswers },
  { file: script('preload-helper'), visit: 'search', atLoad: true, broken: leadsToAnswers, late: leadsToAnswers },
  ...['dialog', 'box', 'mend', 'say'].map(searchScript),
  ...['/pagefind/entry.', '/search/lexicon.', '.wasm', '/pagefind/pages.', '/pagefind/index/', '/pagefind/fragment/'].map(searchIndex),
  ...['Heading', 'messages'].map(
    (name): Row => ({
      file: script(name),
      visit: 'copy a section',
      atLoad: true,
      broken: leadsToSection,
      late: leadsToSection,
      arrived: worksWhenUsed,
    }),
  ),
  ...['Calculator', 'client', 'react-dom', 'format', 'clipboard', 'address-bar'].map(calculator),
  { file: script('CopyAnswer'), visit: 'copy an answer', atLoad: true, broken: isNotOffered, late: isNotOffered, arrived: worksWhenUsed },
  {
    file: script('SearchPanel'),
    visit: 'open a search',
    atLoad: true,
    broken: says('The search has not loaded.'),
    late: says('The search has not loaded.'),
    arrived: works,
  },
  { file: script('Desk'), visit: 'find at the desk', atLoad: true, broken: isNotOffered, late: isNotOffered, arrived: works },
  {
    file: '/answers.json',
    visit: 'copy a text',
    broken: says('The texts did not load.'),
    soon: says('The texts are loading …'),
    // It is given up by then: the next press asks again.
    late: says('The texts did not load.'),
  },
  {
    file: script('calendar'),
    visit: 'save a calendar',
    broken: says('The calendar file could not be made'),
    late: says('A part of this page is loading …'),
    arrived: works,
  },
];

const BROKEN: Record<string, (route: Route) => Promise<void>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  'cut in half': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  'a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><h1>Sign in</h1>' }),
};

const table: string[] = [];
const tell = (visit: string, fault: string, outcome: string) => table.push(`${visit.padEnd(18)} ${fault.padEnd(44)} ${outcome}`);
afterAll(() => process.stdout.write(`\n${['visit'.padEnd(18), 'fault'.padEnd(44), 'outcome'].join(' ')}\n${table.sort().join('\n')}\n`));

/** Whatever else does not work: the text can be read, and the links lead on. */
async function expectReadable(page: Page): Promise<void> {
  expect((await page.getByRole('heading', { level: 1 }).textContent())?.trim()).not.toBe('');
  expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Answers' }).getAttribute('href')).toBe('/answers/');
  expect(await page.getByRole('banner').isVisible()).toBe(true);
}

/** An empty page, from which the visit is opened once its faults are set up. */
const blank = () => open('/robots.txt', { ...options, before: holdClock });
const goTo = (page: Page, { path }: Visit, waitUntil: 'commit' | 'load') =>
  page.goto(new URL(path.slice(1), inject('site')).href, { waitUntil });

/** Does what a reader does, up to where the fault shows. */
async function follow(page: Page, visit: Visit, outcome: Outcome, goesOn = false): Promise<void> {
  if (outcome === isNotOffered) return;
  await visit.use(page);
  if (goesOn) await visit.goOn?.(page);
}

describe('a file of the site', () => {
  const url = ({ file }: Row) => new RegExp(file.replaceAll('.', '\\.'));

  test.each(ROWS.flatMap((row) => Object.keys(BROKEN).map((fault) => ({ ...row, fault, outcome: row.broken.name }))))(
    '$file $fault, to $visit: $outcome',
    async ({ fault, outcome: _, ...row }) => {
      const visit: Visit = VISITS[row.visit];
      const { page } = await blank();
      await page.route(url(row), (route) => BROKEN[fault]?.(route));
      await goTo(page, visit, 'load');
      await expectReadable(page);
      await follow(page, visit, row.broken, row.goesOn);
      await row.broken.shows(page, visit);
      tell(row.visit, `${row.file} ${fault}`, row.broken.name);
    },
  );

  test.each(ROWS.map((row) => ({ ...row, outcome: [row.late, row.arrived].map((one) => one?.name).join(', then ') })))(
    '$file ten seconds late, to $visit: $outcome',
    async ({ outcome, ...row }) => {
      const visit: Visit = VISITS[row.visit];
      const { page } = await blank();
      const held = await hold(page, url(row));
      // What the page itself asks for holds its load up.
      await goTo(page, visit, row.atLoad ? 'commit' : 'load');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectReadable(page);
      if (row.atLoad) await held.asked;
      await follow(page, visit, row.late, row.goesOn);
      await held.asked;
      // The page's own timers run from the frame in which it was used.
      await twoFrames(page);
      await page.clock.fastForward(2_000);
      await row.soon?.shows(page, visit);
      await page.clock.fastForward(8_000);
      await row.late.shows(page, visit);
      await held.release();
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
    'copy a section': works,
    calculate: says('The calculator did not load.'),
    'copy an answer': works,
    'open a search': works,
    'find at the desk': works,
    'copy a text': works,
    'save a calendar': says('The calendar file could not be made'),
  };
  const GONE: Outcomes = {
    search: leadsToAnswers,
    'copy a section': leadsToSection,
    calculate: says('The calculator did not load.'),
    'copy an answer': isNotOffered,
    'open a search': says('The search has not loaded.'),
    'find at the desk': isNotOffered,
    'copy a text': isNotOffered,
    'save a calendar': isNotOffered,
  };
  const REFUSED: Outcomes = {
    search: works,
    'copy a section': says('The address bar now shows the link'),
    calculate: works,
    'copy an answer': says('did not let us copy'),
    'open a search': works,
    'find at the desk': works,
    'copy a text': says('did not let us copy'),
    'save a calendar': works,
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
    const { page } = await open(VISITS[name].path, options);
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
  expect([...asked].filter((path) => !ROWS.some(({ file }) => path.includes(file)))).toEqual([]);
});
