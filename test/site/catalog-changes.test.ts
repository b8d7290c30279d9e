import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listed } from '../../src/commands/published.ts';
import { buildSite } from '../build.ts';
import { changed } from './changed.ts';
import { answersOf, catalogOf, readText } from './machine-files.ts';
import { type Build, type BuiltPage, type BuiltRedirect, builtPages, builtRedirects, pageAt, readableText } from './pages.ts';
import { lostIn } from './published-links.ts';
import { STOPS } from './stops.ts';

const OLD = 'do-credits-roll-over';
const NEW = 'are-credits-carried-over';

/** A copy in which the owner has renamed an answer, and every mention of it in the content but for its alias. */
function rename(copy: string) {
  renameSync(path.join(copy, `content/answers/${OLD}.mdx`), path.join(copy, `content/answers/${NEW}.mdx`));
  for (const file of globSync('content/**/*.mdx', { cwd: copy })) {
    const text = readFileSync(path.join(copy, file), 'utf8').replaceAll(OLD, NEW);
    writeFileSync(path.join(copy, file), file.endsWith(`${NEW}.mdx`) ? text.replace('\norder:', `\naliases: [${OLD}]\norder:`) : text);
  }
}

describe('when the owner publishes the rates, changes a plan and renames an answer', () => {
  let build: Build;
  let pages: BuiltPage[];
  let redirects: BuiltRedirect[];

  beforeAll(async () => {
    const copy = changed({
      'content/catalog/rates.yaml': (rates) => rates.replace('status: illustrative', 'status: published'),
      'content/catalog/plans.yaml': (plans) => plans.replace('credits: 30', 'credits: 40'),
    });
    rename(copy);
    const directory = path.join(copy, 'dist');
    await buildSite(directory, {}, copy);
    build = { name: 'changed', directory, base: '/', site: 'http://localhost:4321' };
    pages = builtPages(directory);
    redirects = builtRedirects(directory);
  });

  test('no page calls the rate card illustrative any longer', () => {
    expect(readableText(pageAt(pages, '/articles/how-the-calculator-counts/').root)).toContain('This rate card is published');
    const still = pages.filter((page) => /illustrative/i.test(readableText(page.root.querySelector('main') ?? expect.fail('no main'))));
    expect(still.map((page) => page.path)).toEqual([]);
  });

  test('nor does anything that programs read', () => {
    const files = ['answers.json', 'catalog.json', 'llms.txt', 'llms-full.txt', ...globSync('**/*.md', { cwd: build.directory })];
    expect(files.length).toBeGreaterThan(40);
    // An id is no word of a text: its place in the article keeps it.
    const words = (file: string) => readText(build, file).replaceAll('#estimate.illustrative-rates', '');
    expect(files.filter((file) => /illustrative/i.test(words(file)))).toEqual([]);
    expect(catalogOf(build).rates.status).toBe('published');
  });

  test('what is not published until the rates are is published then', () => {
    const published = (id: string) => answersOf(build).answers.find((answer) => answer.id === id)?.published;
    expect(published('how-many-credits-does-a-video-use')).toBe(true);
    expect(published('what-do-plans-and-packs-cost')).toBe(false);
  });

  test('the calculator is handed the published status', () => {
    const island = pageAt(pages, '/calculator/').root.querySelector('astro-island');
    expect(island?.getAttribute('props')).toContain('"status":[0,"published"]');
  });

  test("the plan's new figure stands in the table, the picture, the calculator, and what programs read", () => {
    const article = pageAt(pages, '/articles/credits-by-plan/').root;
    expect(article.querySelector('article > .plans')?.text).toContain('40');
    expect(article.querySelector('.plan-row')?.text).toContain('40');
    expect(article.querySelector('.calc-figure')?.text).toBe('40 credits included with Creator, each billing period');
    expect(catalogOf(build).plans.find(({ id }) => id === 'creator')?.credits).toBe(40);
    const answer = answersOf(build).answers.find(({ id }) => id === 'which-plans-include-how-many-credits');
    const forms = [answer?.text, answer?.markdown, answer?.html?.replace(/<[^>]+>/g, ' ')];
    expect(forms.map((form) => /Creator\W+40\b/.test(form ?? ''))).toEqual([true, true, true]);
  });

  test("every address of the renamed answer's old name leads on", () => {
    const from = (address: string) => redirects.find((page) => page.path === address)?.to;
    expect([`/answers/${OLD}/`, `/a/${OLD}/`, `/a/${NEW}/`].map(from)).toEqual(Array(3).fill(`/answers/${NEW}/`));
    expect(answersOf(build).answers.find(({ id }) => id === NEW)?.aliases).toEqual([OLD]);
    expect(readText(build, '_redirects')).toBe(
      `/a/${OLD}/ /answers/${NEW}/ 301\n/answers/${OLD}/ /answers/${NEW}/ 301\n/a/:id/ /answers/:id/ 301\n`,
    );
  });

  test('its place in an article keeps its old anchor', () => {
    const article = pageAt(pages, '/articles/credits-by-plan/').root;
    const question = article.querySelectorAll('.questions details').find((one) => one.querySelector(`#${NEW}`));
    expect(question?.querySelectorAll(`#${OLD}`)).toHaveLength(1);
  });

  test('only the new page is found: by the sitemap, the search and programs', () => {
    expect(readText(build, 'sitemap-0.xml')).toContain(`/answers/${NEW}/<`);
    for (const file of ['sitemap-0.xml', 'llms.txt', 'llms-full.txt']) expect(readText(build, file)).not.toContain(OLD);
    expect(existsSync(path.join(build.directory, 'answers', OLD, 'index.md'))).toBe(false);
  });

  test('nothing that was ever published is lost', () => {
    const list = readFileSync(path.resolve(import.meta.dirname, '../../content/published-links.txt'), 'utf8');
    expect(lostIn(build, listed(list))).toEqual([]);
  });
});

describe('the build stops', () => {
  test.each(STOPS)('$why', async ({ edits = {}, env = {}, says }) => {
    const copy = changed(edits);
    const error: unknown = await buildSite(path.join(copy, 'dist'), env, copy).then(
      () => expect.fail('the build went through'),
      (reason: unknown) => reason,
    );
    const output = String((error as { stderr?: string }).stderr) + String((error as { stdout?: string }).stdout);
    for (const words of says) expect(output).toMatch(words);
    expect(existsSync(path.join(copy, 'dist/index.html'))).toBe(false);
  });
});
