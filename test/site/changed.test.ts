import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/scripts/published-links.ts';
import { RENAMED } from '../sites/changed.ts';
import { CHANGED, PLAIN } from '../sites/sites.ts';
import { answersOf, catalogOf, helpMapOf, readText } from './machine-files.ts';
import { builtPages, builtRedirects, pageAt, readableText } from './pages.ts';
import { lostIn } from './published-links.ts';

// A site in which the owner has changed everything that can be changed: test/sites/changed.ts.

const pages = builtPages(CHANGED);
const { base } = CHANGED;
const root = (address: string) => pageAt(pages, base + address.slice(1)).root;
const { from: OLD, to: NEW } = RENAMED;

describe('when the owner publishes the rates', () => {
  test('no page calls the rate card illustrative any longer', () => {
    expect(readableText(root('/articles/how-the-calculator-counts/'))).toContain('This rate card is published');
    const still = pages.filter((page) => /illustrative/i.test(readableText(page.root.querySelector('main') ?? expect.fail('no main'))));
    expect(still.map((page) => page.path)).toEqual([]);
  });

  test('nor does anything that programs read', () => {
    const files = ['answers.json', 'catalog.json', 'llms.txt', 'llms-full.txt', ...globSync('**/*.md', { cwd: CHANGED.directory })];
    expect(files.length).toBeGreaterThan(20);
    // An id is not a word of the text: the anchor in the article keeps it.
    const words = (file: string) => readText(CHANGED, file).replaceAll('#estimate.illustrative-rates', '');
    expect(files.filter((file) => /illustrative/i.test(words(file)))).toEqual([]);
    expect(catalogOf(CHANGED).rates.status).toBe('published');
  });

  test('what is not published until the rates are is published then', () => {
    const published = (id: string) => answersOf(CHANGED).answers.find((answer) => answer.id === id)?.published;
    expect(published('how-many-credits-does-a-video-use')).toBe(true);
    expect(published('what-do-plans-and-packs-cost')).toBe(false);
  });

  test('the calculator is handed the published status', () => {
    const island = root('/calculator/').querySelector('astro-island');
    expect(island?.getAttribute('props')).toContain('"status":[0,"published"]');
  });
});

describe('when a plan changes, and what it was is kept with its last day', () => {
  test('the new figure stands in the table, the picture, the answers and what programs read; below the table stands what it was', () => {
    const article = root('/articles/credits-by-plan/');
    expect(article.querySelector('article > .plans')?.text).toContain('120');
    expect(article.querySelector('.plan-row')?.text).toContain('120');
    expect(article.querySelectorAll('article > .plans ~ ul.soft li').map((line) => line.text)).toEqual([
      'Pro, until 30 September 2026: 100 credits.',
      'What changed',
    ]);
    const answer = answersOf(CHANGED).answers.find(({ id }) => id === 'which-plans-include-how-many-credits');
    const forms = [answer?.text, answer?.markdown, answer?.html?.replace(/<[^>]+>/g, ' ')];
    expect(forms.map((form) => /Pro\W+120\b/.test(form ?? ''))).toEqual([true, true, true]);
  });

  test('the calculator is handed both, and the months of a pack', () => {
    const props = root('/calculator/').querySelector('astro-island')?.getAttribute('props');
    expect(props).toContain('"until":[0,"2026-09-30"]');
    expect(props).toContain('"earlierMonths":[1,[[0,{"until":[0,"2026-08-31"],"was":[0,{"addOnMonths":[0,6]}]}]]]');
  });

  test('an answer shows what a rule that it rests on was before, with its figures', () => {
    const rests = readableText(root('/answers/can-i-buy-more-credits/').querySelector('.rests') ?? expect.fail('no rules'));
    expect(rests).toContain(
      'Add-on credits expire 12 months from purchase, unless the subscription ends earlier. Confirmed in June 2026. ' +
        'Until 31 August 2026: “Add-on credits expire 6 months from purchase, unless the subscription ends earlier”.',
    );
  });

  test('the rate card shows what a rate was before, and the month of what was confirmed longest ago', () => {
    const text = readableText(root('/articles/how-the-calculator-counts/'));
    expect(text).toContain('Confirmed in April 2026. Split, until 31 July 2026: 0.2–0.3 credits a minute of source.');
  });

  test('programs are told, too', () => {
    const { plans, rates } = catalogOf(CHANGED);
    expect(plans.find(({ id }) => id === 'pro')).toMatchObject({
      credits: 120,
      earlier: [{ until: '2026-09-30', was: { id: 'pro', name: 'Pro', credits: 100, recurs: 'billing-period', rule: 'included.by-plan' } }],
    });
    expect(rates.workflows.find(({ id }) => id === 'split')?.earlier).toHaveLength(1);
  });
});

describe('where nothing has changed', () => {
  const unchanged = builtPages(PLAIN);

  test('no page speaks of what was before, and each figure has its month', () => {
    expect(unchanged.filter((page) => /\buntil \d+ \w+ 20\d\d:/i.test(readableText(page.root))).map((page) => page.path)).toEqual([]);
    const text = (address: string) => readableText(pageAt(unchanged, address).root);
    expect(text('/articles/credits-by-plan/')).toContain('Custom Negotiated Negotiated Confirmed in May 2026.');
    expect(text('/articles/how-the-calculator-counts/').match(/Confirmed in May 2026\./g)).toHaveLength(2);
  });

  test('the calculator is handed the first month of the catalog, and nothing of a history', () => {
    const props = pageAt(unchanged, '/calculator/').root.querySelector('astro-island')?.getAttribute('props');
    expect(props).toContain('"starts":[0,"2026-05"]');
    expect(props).not.toMatch(/"earlier|"until/);
  });
});

describe('when an answer is renamed', () => {
  const redirects = builtRedirects(CHANGED);

  test('every address of its old name leads on', () => {
    const from = (address: string) => redirects.find((page) => page.path === base + address)?.to;
    expect([`answers/${OLD}/`, `a/${OLD}/`, `a/${NEW}/`].map(from)).toEqual(Array(3).fill(`${base}answers/${NEW}/`));
    expect(answersOf(CHANGED).answers.find(({ id }) => id === NEW)?.aliases).toEqual([OLD]);
    const ofAnswers = readText(CHANGED, '_redirects').replace(/^\/\S*\/go\/.*\n/gm, '');
    expect(ofAnswers).toBe(
      `${base}a/${OLD}/ ${base}answers/${NEW}/ 301\n${base}answers/${OLD}/ ${base}answers/${NEW}/ 301\n${base}a/:id/ ${base}answers/:id/ 301\n`,
    );
  });

  test('its place in an article keeps its old anchor', () => {
    const question = root('/articles/credits-by-plan/')
      .querySelectorAll('.questions details')
      .find((one) => one.querySelector(`#${NEW}`));
    expect(question?.querySelectorAll(`#${OLD}`)).toHaveLength(1);
  });

  test('only the new page is found: by the sitemap, the search and programs', () => {
    expect(readText(CHANGED, 'sitemap-0.xml')).toContain(`/answers/${NEW}/<`);
    for (const file of ['sitemap-0.xml', 'llms.txt', 'llms-full.txt']) expect(readText(CHANGED, file)).not.toContain(OLD);
    expect(existsSync(path.join(CHANGED.directory, 'answers', OLD, 'index.md'))).toBe(false);
  });

  test('nothing that was published before is lost', () => {
    const ids = (folder: string) =>
      builtPages(PLAIN).flatMap(({ path: at, html }) => {
        const [, id] = new RegExp(`^/${folder}/([^/]+)/$`).exec(at) ?? [];
        return id ? [{ id, html }] : [];
      });
    const keys = helpMapOf(PLAIN).links.map(({ key }) => key);
    const before = addressesOf({ answers: ids('answers').map(({ id }) => id), articles: ids('articles'), keys });
    expect(before).toContain(`/answers/${OLD}/`);
    expect(lostIn(CHANGED, before)).toEqual([]);
  });
});
