import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { type Inputs, NO_PLAN } from '../../src/calculator/inputs.ts';
import { confirmedWords, TAGS } from '../../src/calculator/messages/report.ts';
import { TITLES } from '../../src/calculator/messages/titles.ts';
import { PrintSheet } from '../../src/calculator/PrintSheet.tsx';
import { assumptionsIn } from '../../src/calculator/parts.ts';
import { markdown, plainText, type Report, reportOf } from '../../src/calculator/report.ts';
import { accountInputs, validInputs } from './any-inputs.ts';
import { PLURAL_OF_ONE } from './derivation-case.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';
import { format, shownOf } from './shown.ts';

const link = 'https://help.example.com/calculator/?plan=small';
const reported = (rest: Partial<Inputs>, catalog: CalculatorCatalog = ruled) => reportOf(shownOf(form(rest), catalog), format, link);
const sheetOf = (report: Report) => renderToStaticMarkup(PrintSheet({ report, empty: false }));
const titles = (rest: Partial<Inputs>) => reported(rest).sections.map(({ title }) => title);

const full: Partial<Inputs> = {
  ...{ start: '2026-01-31', today: '2026-03-01', used: '3', end: '2026-05-20', need: '25' },
  packs: [packRow('5', '2026-02-10')],
  steps: [stepRow('clip')],
};

describe('what is not answered has no part in it', () => {
  const { verdict, balance, schedule, packs, cost, plans, need, year } = TITLES;

  test.each<{ what: string; rest: Partial<Inputs>; parts: string[] }>([
    { what: 'a full form: each question', rest: full, parts: [verdict, balance, schedule, packs, cost, plans, need, year] },
    { what: 'an empty form: what the plan includes', rest: {}, parts: [balance] },
    { what: 'a pack alone: its last day, too', rest: { packs: [packRow('5', '2026-02-10')] }, parts: [balance, packs] },
    { what: 'a wrong need', rest: { ...full, need: 'x' }, parts: [verdict, balance, schedule, packs, cost, plans, year] },
    {
      what: 'a wrong step: neither the cost, nor the plans, nor the year',
      rest: { ...full, steps: [stepRow('clip', { runs: '0' })] },
      parts: [balance, schedule, packs, need],
    },
    {
      what: 'wrong used credits: the plans by what they include, and no year',
      rest: { ...full, used: 'x' },
      parts: [balance, schedule, packs, cost, plans, need],
    },
    { what: 'an agreement without its figure, and nothing else', rest: { plan: 'agreed' }, parts: [] },
    { what: 'a plan of no list', rest: { ...full, plan: 'huge' }, parts: [cost, plans, need] },
    { what: 'no plan yet', rest: { ...full, plan: NO_PLAN }, parts: [cost, plans, need] },
    { what: 'no plan, and nothing to make', rest: { plan: NO_PLAN }, parts: [] },
    { what: 'a recipe on a plan', rest: { make: 'films' }, parts: [balance, cost, plans] },
    {
      what: 'a recipe on a plan, on a day',
      rest: { make: 'films', today: '2026-03-01' },
      parts: [verdict, balance, cost, plans],
    },
    { what: 'a number of credits on a plan', rest: { need: '25' }, parts: [balance, need] },
  ])('$what', ({ rest, parts }) => {
    expect(titles(rest)).toEqual(parts);
  });

  test('while used credits are wrong, the plan is told and no balance', () => {
    const [first] = reported({ ...full, used: 'x' }).sections;
    expect(first?.steps.map(({ words }) => words)).toEqual(['SMALL includes 20 credits in each billing period.']);
    expect(first?.result.words).toBe('SMALL includes 20 credits in each billing period.');
  });

  test('while a date is wrong, the packs are told and no refresh', () => {
    const [, second] = reported({ ...full, end: '', start: 'x' }).sections;
    expect(second?.result.words).toBe('From 10 August 2026 on, pack 1 is gone: it is last usable on 9 August 2026.');
    expect(plainText(reported({ ...full, end: '', start: 'x' }))).not.toContain('next refresh');
  });
});

describe('the month in which the rules were confirmed', () => {
  const confirmed = (months: Record<string, string>, rest: Partial<Inputs> = full) => {
    const rules = ruled.rules.map((rule) => ({ ...rule, confirmed: months[rule.id] ?? rule.confirmed }));
    return reported(rest, { ...ruled, rules }).confirmed;
  };

  test.each([
    { what: 'all in one month', months: {}, words: 'Rules as confirmed in May 2026.' },
    { what: 'one of them earlier: the oldest', months: { 'period.monthly': '2025-12' }, words: 'Rules as confirmed in December 2025.' },
    { what: 'one of them later: the oldest', months: { 'period.monthly': '2026-11' }, words: 'Rules as confirmed in May 2026.' },
    {
      what: 'one that no result rests on: it does not count',
      months: { 'included.free-one-time': '2020-01', 'figures.none': '2020-01' },
      words: 'Rules as confirmed in May 2026.',
    },
  ])('$what', ({ months, words }) => {
    expect(confirmed(months)).toBe(words);
  });

  test('of two years the earlier, of no rule none', () => {
    expect(confirmedWords(['2026-05', '2025-11', '2026-01'], format)).toBe('Rules as confirmed in November 2025.');
    expect(confirmedWords([], format)).toBe('');
  });
});

describe('Markdown takes nothing of a name for its own', () => {
  const hostile = ['*bold*', '_it_', '[text](https://evil.example)', '<b>', '|', '`code`', '~~gone~~', '# title', 'a\\', '![x](y)'];
  const namedBy = (name: string): CalculatorCatalog => ({
    ...ruled,
    plans: ruled.plans.map((plan) => ({ ...plan, name: plan.id === 'small' ? name : plan.name })),
    rates: { ...ruled.rates, workflows: ruled.rates.workflows.map((workflow) => ({ ...workflow, name })) },
  });
  // Of Markdown's characters, those without a backslash before them.
  const bare = (text: string) => text.replace(/\\[\\`*_[\]<>#|~]/g, '').match(/[\\`*_[\]<>#|~]/g) ?? [];

  test.each(hostile)('%s', (name) => {
    const catalog = namedBy(name);
    const lines = (one: CalculatorCatalog) => markdown(reported(full, one), link).split('\n');
    const [named, usual] = [lines(catalog), lines(namedBy('Name'))];
    expect(named.map((line) => bare(line).join(''))).toEqual(usual.map((line) => bare(line).join('')));
    expect(named).toHaveLength(usual.length);
    expect(named[4]).toBe(`- Plan: ${name.replace(/[\\`*_[\]<>#|~]/g, '\\$&')}`);
    expect(plainText(reported(full, catalog))).toContain(`\nPlan: ${name}\n`);
  });

  test('nor of what was typed', () => {
    expect(markdown(reported({ used: '[x](y)*' }), link)).toContain('\n- Used this period: \\[x\\](y)\\*\n');
  });
});

describe('each tag leads to the place that states its rule', () => {
  const linksIn = (text: string) => [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, href]) => href);

  test.each([
    { base: 'https://help.example.com/calculator/?plan=small', from: 'https://help.example.com' },
    { base: 'http://localhost:4321/some/where/calculator/', from: 'http://localhost:4321' },
  ])('absolute, from $base', ({ base, from }) => {
    const { sections, assumptions } = reported(full);
    const places = [...sections.flatMap(({ result, steps }) => [result, ...steps]), ...assumptions].map(({ place }) => place);
    expect(places.every((place) => place?.startsWith('/articles/rules/#'))).toBe(true);
    expect(linksIn(markdown(reported(full), base))).toEqual(places.map((place) => `${from}${place}`));
  });

  test('a rule that the catalog does not hold has a tag without a link', () => {
    const text = markdown(reported({ today: '2026-03-01' }, { ...ruled, rules: [] }), link);
    expect(text).toContain('1. **Assumption** SMALL includes 20 credits in each billing period.\n');
    expect(linksIn(text)).toEqual([]);
  });
});

describe('what the tags mean that stand in it, and no other', () => {
  const tagsOf = (rest: Partial<Inputs>) => reported(rest).tags.map(({ tag }) => tag);

  test.each<{ what: string; rest: Partial<Inputs>; tags: string[] }>([
    { what: 'a full form', rest: full, tags: ['Rule', 'Your figure', 'Assumption', 'Illustrative'] },
    { what: 'what the plan includes', rest: {}, tags: ['Rule'] },
    { what: 'an own figure', rest: { steps: [stepRow('clip', { own: '4' })] }, tags: ['Rule', 'Your figure'] },
    { what: 'nothing answered', rest: { plan: 'agreed' }, tags: [] },
  ])('$what', ({ rest, tags }) => {
    expect(tagsOf(rest)).toEqual(tags);
  });

  test('in words', () => {
    expect(TAGS.map(({ tag, means }) => `${tag}: ${means}`)).toEqual([
      'Rule: published by Flikly.',
      'Your figure: as you entered it.',
      'Assumption: not published. The calculator assumes it, or shows what else it may mean.',
      'Illustrative: Flikly publishes no credit cost per workflow. The figure shows how an estimate works and is no price.',
    ]);
  });
});

describe('what is assumed stands in it once, numbered', () => {
  /** The lines below a heading of the plain text. */
  const below = (text: string, title: string) =>
    text
      .split('\n\n')
      .find((block) => block.startsWith(`${title}\n`))
      ?.split('\n')
      .slice(2);
  const assumed = { start: '2026-01-31', today: '2026-03-01', steps: [stepRow('clip')] };

  test('the same that the page lists, in its order', () => {
    const rules = assumptionsIn(shownOf(form(assumed)));
    expect(rules.length).toBeGreaterThan(5);
    expect(below(plainText(reported(assumed)), 'What we assume')).toEqual(rules.map(({ says }, k) => `${k + 1}. ${says}`));
    const marked = markdown(reported(assumed), link).split('\n\n');
    const list = marked[marked.indexOf('### What we assume') + 1]?.split('\n');
    const places = rules.map(({ id }) => `https://help.example.com/articles/rules/#${id}`);
    expect(list).toEqual(rules.map(({ says }, k) => `${k + 1}. [${says}](${places[k]})`));
    const sheet = sheetOf(reported(assumed));
    expect(sheet).toContain(`<h3>What we assume</h3><ol>${rules.map(({ says }) => `<li>${says}</li>`).join('')}</ol>`);
  });

  test('where nothing is assumed, nothing stands there', () => {
    expect(plainText(reported({}))).not.toContain('What we assume');
    expect(markdown(reported({}), link)).not.toContain('What we assume');
    expect(sheetOf(reported({}))).not.toContain('What we assume');
  });

  test('an assumption that was confirmed earlier than all else sets the month', () => {
    const rules = ruled.rules.map((rule) => ({ ...rule, confirmed: rule.id === 'estimate.round-up' ? '2025-11' : rule.confirmed }));
    expect(reported(assumed, { ...ruled, rules }).confirmed).toBe('Rules as confirmed in November 2025.');
  });
});

describe('any form', () => {
  const MACHINE = /undefined|null|NaN|Infinity|\[object|Invalid Date|pack-\d|\{|\}/;

  test.each([
    { what: 'of an account that may be real', inputs: accountInputs, numRuns: 100 },
    { what: 'up to every limit', inputs: validInputs, numRuns: 30 },
  ])('$what: nothing of the machine, each result is its last step, the link comes last', ({ inputs, numRuns }) => {
    fc.assert(
      fc.property(inputs, (entered) => {
        const report = reportOf(shownOf(entered), format, link);
        const [plain, marked] = [plainText(report), markdown(report, link)];
        expect([plain, marked].filter((text) => MACHINE.test(text) || PLURAL_OF_ONE.test(text))).toEqual([]);
        expect(plain.endsWith(`\n${link}\n`)).toBe(true);
        expect(marked.endsWith(`\n\n<${link}>\n`)).toBe(true);
        for (const { result, steps } of report.sections) expect(steps.at(-1)).toEqual(result);
        const words = report.sections.flatMap(({ steps }) => steps.map((step) => step.words));
        expect(words.filter((line) => !plain.includes(line))).toEqual([]);
      }),
      { numRuns },
    );
  });
});

test('without an answer there is no month to name, and no line stands empty in its place', () => {
  const nothing = reported({ plan: 'agreed' });
  const authority = "Your account's Billing page has the last word.";
  expect(plainText(nothing).endsWith(`\nPlan: AGREED\n\n${authority}\n${link}\n`)).toBe(true);
  expect(markdown(nothing, link).endsWith(`\n- Plan: AGREED\n\n${authority}\n\n<${link}>\n`)).toBe(true);
});

test.each<{ what: string; rest: Partial<Inputs>; words: string }>([
  {
    what: 'things of a recipe by their name',
    rest: { make: 'films', values: { films: { films: '5' } } },
    words: 'of 7 credits held, the 2nd film is the first that does not fit.',
  },
  {
    what: 'the first of them',
    rest: { make: 'films', values: { films: { films: '5' } }, used: '7', today: '2026-03-01', plan: 'trial' },
    words: 'of 0 credits held, the 1st film is the first that does not fit.',
  },
  {
    what: 'steps of one’s own as runs',
    rest: { steps: [stepRow('clip', { runs: '2' })] },
    words: 'of 7 credits held, run 1 is the first to fall short, by 1 credit.',
  },
])('credits granted once run short at a thing that a person knows: $what', ({ rest, words }) => {
  expect(plainText(reported(rest))).toContain(words);
});

test.each<{ what: string; rest: Partial<Inputs>; words: string }>([
  {
    what: 'included credits and packs',
    rest: { used: '4', packs: [packRow('5', '2026-02-10'), packRow('8', '2026-02-20', 1)] },
    words:
      'If nothing is used, you lose 16 included credits in this period and 20 in each of the 12 after it; 5 credits of pack 1, which expire unused after 9 August 2026; 8 credits of pack 2, which expire unused after 19 August 2026.',
  },
  { what: 'included credits alone', rest: {}, words: 'If nothing is used, you lose 20 included credits in each of 13 periods.' },
])('the year with nothing planned names each loss: $what', ({ rest, words }) => {
  const year = reported({ start: '2026-01-31', today: '2026-03-01', ...rest }).sections.at(-1);
  expect(year?.result.words).toBe(`Nothing is planned, so nothing runs short. ${words}`);
});
