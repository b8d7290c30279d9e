import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../build.ts';
import { builtPages, readableText } from './pages.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A copy of the project in which one content file differs. */
function copyWith(file: string, edit: (text: string) => string): string {
  const copy = mkdtempSync(path.join(root, '.cache', 'changed-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  const target = path.join(copy, file);
  writeFileSync(target, edit(readFileSync(target, 'utf8')));
  return copy;
}

const copies: string[] = [];
const changed = (file: string, edit: (text: string) => string) => {
  const copy = copyWith(file, edit);
  copies.push(copy);
  return copy;
};
afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

describe('when the owner publishes the rates and changes a plan', () => {
  let pages: ReturnType<typeof builtPages>;
  const text = (address: string) => readableText(pages.find((page) => page.path === address)?.root ?? expect.fail(`${address} is missing`));

  beforeAll(async () => {
    const copy = changed('content/catalog/rates.yaml', (rates) => rates.replace('status: illustrative', 'status: published'));
    const plans = path.join(copy, 'content/catalog/plans.yaml');
    writeFileSync(plans, readFileSync(plans, 'utf8').replace('credits: 30', 'credits: 40'));
    await buildSite(path.join(copy, 'dist'), {}, copy);
    pages = builtPages(path.join(copy, 'dist'));
  });

  test('no page calls the rate card illustrative any longer', () => {
    expect(text('/articles/how-the-calculator-counts/')).toContain('This rate card is published');
    const still = pages.filter((page) => /illustrative/i.test(readableText(page.root.querySelector('main') ?? expect.fail('no main'))));
    expect(still.map((page) => page.path)).toEqual([]);
  });

  test('the calculator is handed the published status', () => {
    const island = pages.find((page) => page.path === '/calculator/')?.root.querySelector('astro-island');
    expect(island?.getAttribute('props')).toContain('"status":[0,"published"]');
  });

  test("the plan's new figure stands in the table, the picture and the calculator", () => {
    const article = pages.find((page) => page.path === '/articles/credits-by-plan/')?.root ?? expect.fail('no article');
    expect(article.querySelector('article > .plans')?.text).toContain('40');
    expect(article.querySelector('.plan-row')?.text).toContain('40');
    expect(article.querySelector('.calc-figure')?.text).toBe('40 credits included with Creator, each billing period');
  });
});

describe('the build stops', () => {
  const stops = [
    {
      why: 'at a plan whose credits are no number',
      file: 'content/catalog/plans.yaml',
      edit: (text: string) => text.replace('credits: 30', 'credits: 30 credits'),
      says: [/content\/catalog\/plans\.yaml, line 18: plans\.creator\.credits/, /found {5}"30 credits"/, /write {5}credits: 30/],
    },
    {
      why: 'at an answer that cites no rule of the catalog',
      file: 'content/answers/do-credits-roll-over.mdx',
      edit: (text: string) => text.replace('included.no-rollover', 'included.no-rolover'),
      says: [/do-credits-roll-over/, /rules/, /included\.no-rolover/],
    },
    {
      why: 'at a rule that no article states',
      file: 'content/articles/credits-by-plan.mdx',
      edit: (text: string) => text.replace('<States rule="low.wait">', '<States rule="low.review">'),
      says: [/content\/articles\/credits-by-plan\.mdx/, /low\.wait/, /one <States rule="low\.wait">/],
    },
    {
      why: 'at a link by a name that nobody set',
      file: 'content/articles/choosing-a-model.mdx',
      edit: (text: string) => text.replace('(link:billing)', '(link:biling)'),
      says: [/the page \/articles\/choosing-a-model\/: biling/, /billing, plans, support/, /write {5}link:billing/],
    },
    {
      why: 'at a site to tell the height that is no origin',
      file: 'content/embed.yaml',
      edit: (text: string) => text.replace('- https://flikly.ai', '- https://flikly.ai/'),
      says: [/content\/embed\.yaml, line \d+: origins\.0/, /expected {2}an https origin/, /write {5}https:\/\/flikly\.ai\n/],
    },
    {
      why: 'at a case for the calculator with a misspelt plan, in an answer that an article opens as well',
      file: 'content/answers/why-did-free-not-refresh.mdx',
      edit: (text: string) => text.replace('<Try plan="free"', '<Try plan="fre"'),
      says: [
        /(?<!and )content\/answers\/why-did-free-not-refresh\.mdx: Try\.plan/,
        /found {5}"fre"/,
        /expected {2}one of free, creator, pro/,
        /write {5}plan="free"/,
      ],
    },
    {
      why: 'at a case for the calculator with a wrong date, in an article',
      file: 'content/articles/how-the-calculator-counts.mdx',
      edit: (text: string) => text.replace('start="2026-01-31"', 'start="31.01.2026"'),
      says: [
        /content\/articles\/how-the-calculator-counts\.mdx: Try\.start/,
        /found {5}"31\.01\.2026"/,
        /expected {2}a date such as 2026-01-31/,
      ],
    },
    {
      why: 'at a case for the calculator with a misspelt key whose value is computed: then the page is named',
      file: 'content/articles/choosing-a-model.mdx',
      edit: (text: string) => text.replace('<Try step="text-to-video"', "<Try stop={'text' + '-to-video'}"),
      says: [
        /the page \/articles\/choosing-a-model\/: Try\.stop/,
        /expected {2}one of the keys plan, custom/,
        /write {5}step="text-to-video"/,
      ],
    },
  ];

  test.each(stops)('$why', async ({ file, edit, says }) => {
    const copy = changed(file, edit);
    const error: unknown = await buildSite(path.join(copy, 'dist'), {}, copy).then(
      () => expect.fail('the build went through'),
      (reason: unknown) => reason,
    );
    const output = String((error as { stderr?: string }).stderr) + String((error as { stdout?: string }).stdout);
    for (const words of says) expect(output).toMatch(words);
    expect(existsSync(path.join(copy, 'dist/index.html'))).toBe(false);
  });

  test.each([
    { env: { SITE_URL: 'help.example.com' }, says: /SITE_URL is "help\.example\.com"\. Set it to the origin alone/ },
    { env: { BASE_PATH: 'https://x.y/z' }, says: /BASE_PATH is "https:\/\/x\.y\/z"\. Set it to a path/ },
  ])('at a wrong address $env', async ({ env, says }) => {
    const error: unknown = await buildSite(path.join(root, '.cache/never'), env).catch((reason: unknown) => reason);
    expect(String((error as { stderr?: string }).stderr) + String((error as { stdout?: string }).stdout)).toMatch(says);
  });
});
