import { describe, expect, test } from 'vitest';
import { CHANGED, PLAIN, REAL } from '../sites/sites.ts';
import { broken, faultsIn } from './addresses.ts';
import { atomFaults, readAtom } from './atom.ts';
import { readText } from './machine-files.ts';
import { builtPages, isIndexed, pageAt, readableText } from './pages.ts';

const FEED = 'changes/feed.atom';

describe.each([REAL, PLAIN, CHANGED])('what changed, $name', (build) => {
  const { base, site } = build;
  const pages = builtPages(build);
  const page = pageAt(pages, `${base}changes/`);
  const address = `${site}${base}${FEED}`;
  const feed = readAtom(readText(build, FEED));

  test('the feed is a valid Atom feed', () => {
    expect(atomFaults(readText(build, FEED), address)).toEqual([]);
  });

  test('each of its entries leads to its place on the page, and from there to what is there', () => {
    const urls = [
      feed.url,
      ...feed.entries.flatMap(({ url, html }) => [url, ...[...html.matchAll(/href="([^"]+)"/g)].map((m) => m[1] ?? '')]),
    ];
    expect(broken(urls, faultsIn(build))).toEqual([]);
  });

  test('the page has a line for each of its entries', () => {
    const lines = page.root.querySelectorAll('.changes li, .changes h2').map(({ text }) => text);
    const missing = feed.entries.filter(({ title }) => !lines.some((line) => line.includes(title)));
    expect(missing).toEqual([]);
  });

  test('the page and the home page name it; so does no other', () => {
    const named = pages.flatMap(({ path, root }) => {
      const link = root.querySelector('link[type="application/atom+xml"]');
      return link ? [[path, link.getAttribute('href')]] : [];
    });
    expect(named).toEqual([
      [`${base}changes/`, `${base}${FEED}`],
      [base, `${base}${FEED}`],
    ]);
  });

  test('readers get to the page from home, from the answers, and from each answer', () => {
    const without = pages
      .filter(({ path }) => path === base || path.startsWith(`${base}answers/`))
      .filter(({ root }) => !root.querySelector(`main a[href="${base}changes/"]`));
    expect(without.map(({ path }) => path)).toEqual([]);
    expect(isIndexed(page)).toBe(true);
    expect(readText(build, 'sitemap-0.xml')).toContain(`<loc>${site}${base}changes/</loc>`);
  });
});

test('where nothing has changed, the page says since when, and the feed is empty', () => {
  const text = readableText(pageAt(builtPages(PLAIN), '/changes/').root);
  expect(text).toContain('No change of a plan, a rule or a rate is recorded since 1 May 2026. Confirmed in May 2026.');
  expect(readAtom(readText(PLAIN, FEED))).toMatchObject({ updated: '2026-05-01T00:00:00Z', entries: [] });
});

test('where the owner has changed a plan, a rule and a rate, each has its first day', () => {
  const feed = readAtom(readText(CHANGED, FEED));
  expect(feed.entries.map(({ id, title, updated }) => [id, title, updated.slice(0, 10)])).toEqual([
    ['tag:help.example.com,2026:plan.pro.credits.2026-10-01', 'Pro: 120 credits instead of 100 credits', '2026-10-01'],
    [
      'tag:help.example.com,2026:rule.add-on.expiry-months.says.2026-09-01',
      '“Add-on credits expire 12 months from purchase, unless the subscription ends earlier” instead of ' +
        '“Add-on credits expire 6 months from purchase, unless the subscription ends earlier”',
      '2026-09-01',
    ],
    [
      'tag:help.example.com,2026:workflow.split.credits.2026-08-01',
      'Split: 0.1–0.2 credits a minute of source instead of 0.2–0.3 credits a minute of source',
      '2026-08-01',
    ],
  ]);
  const article = pageAt(builtPages(CHANGED), `${CHANGED.base}articles/credits-by-plan/`);
  expect(article.root.querySelector(`article > .plans ~ ul.soft a[href="${CHANGED.base}changes/"]`)?.text).toBe('What changed');
});
