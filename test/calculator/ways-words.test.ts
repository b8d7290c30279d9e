import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { NO_PLAN } from '../../src/calculator/inputs.ts';
import { plain, sentence } from '../../src/calculator/messages/parts.ts';
import { plansFinding } from '../../src/calculator/messages/plans.ts';
import { WAY_LINKS, wayWords } from '../../src/calculator/messages/ways.ts';
import { capital, thingWords } from '../../src/calculator/messages/work.ts';
import { accountInputs } from './any-inputs.ts';
import { PLURAL_OF_ONE } from './derivation-case.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';
import { calculatorOf, shownOf } from './shown.ts';
import { textOf, viewOf } from './views.tsx';

const dated = { start: '2026-01-31', today: '2026-03-01' };

function ways(rest: Partial<Inputs>, catalog = ruled, locale?: string): string[] {
  const { results, catalog: then, inputs } = shownOf(form({ ...dated, ...rest }), catalog);
  const { asked, ways: found = [] } = results.verdict ?? {};
  const format = createFormat(locale);
  return asked ? found.map((way) => wayWords(way, { asked, catalog: then, today: inputs.today, format })) : [];
}

describe('a way out in words', () => {
  const thousand = { ...ruled, plans: ruled.plans.map((plan) => (plan.id === 'large' ? { ...plan, credits: 1200 } : plan)) };
  test.each<{ what: string; rest: Partial<Inputs>; words: string[]; catalog?: typeof ruled }>([
    {
      what: 'each kind',
      rest: { used: '12', make: 'films', values: { films: { films: '5' } } },
      words: ['rough quality', 'Only 1 film', 'Wait for the refresh on 31 March', 'Add 17 credits, for this period', 'LARGE, with 60'],
    },
    {
      what: 'steps of one’s own are run, and not made',
      rest: { steps: [stepRow('clip', { own: '6', runs: '9' })] },
      words: ['Run it 3 times', 'Add 34 credits, for this period', 'LARGE, with 60'],
    },
    {
      what: 'once',
      rest: { steps: [stepRow('clip', { own: '15', runs: '4' })] },
      words: ['Run it once', 'Add 40 credits, for this period', 'LARGE, with 60'],
    },
    { what: 'one credit', rest: { need: '21' }, words: ['Add 1 credit, for this period', 'LARGE, with 60'] },
    { what: 'many credits', rest: { need: '1100' }, catalog: thousand, words: ['Add 1,080 credits, for this period', 'LARGE, with 1,200'] },
    {
      what: 'a day of another year, with its year',
      rest: { today: '2026-12-31', used: '12', need: '20' },
      words: ['Wait for the refresh on 31 January 2027', 'Add 12 credits, for this period', 'LARGE, with 60'],
    },
    { what: 'none of a yes', rest: { need: '20' }, words: [] },
  ])('$what', ({ rest, words, catalog }) => {
    expect(ways(rest, catalog)).toEqual(words);
  });

  test('in the reader’s own form', () => {
    expect(ways({ need: '1100' }, thousand, 'de-DE')).toEqual(['Add 1.080 credits, for this period', 'LARGE, with 1.200']);
  });

  test('what is done in the product leads there: credits to Billing, a plan to the plans', () => {
    expect(Object.entries(WAY_LINKS).map(([kind, link]) => `${kind}: ${link.to}`)).toEqual(['add-on: billing', 'plan: plans']);
  });
});

describe('the ways on the page: each with its verdict, and a button that says what it applies', () => {
  const shown = (rest: Partial<Inputs>, state = {}) => viewOf('ways', calculatorOf(form({ ...dated, ...rest }), ruled, state));
  const rest = { make: 'films', values: { films: { films: '5' } } };

  test('words, cost, link, verdict and button', () => {
    expect(shown(rest).querySelectorAll('li').map(textOf)).toEqual([
      'rough quality: 5–15 Yes Apply',
      'Only 4 films: 8–20 Yes Apply',
      'Add 5 credits, for this period ( see Billing ) Yes Apply',
      'LARGE, with 60 ( see plans ) Yes Apply',
    ]);
    const buttons = shown(rest).querySelectorAll('button');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Apply: rough quality',
      'Apply: Only 4 films',
      'Apply: Add 5 credits, for this period',
      'Apply: LARGE, with 60',
    ]);
    expect(
      shown(rest)
        .querySelectorAll('a')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/billing', '/plans']);
  });

  test.each([
    { what: 'a yes', given: { need: '20' }, state: {} },
    { what: 'nothing to make', given: {}, state: {} },
    { what: 'no plan yet', given: { ...rest, plan: NO_PLAN }, state: {} },
    { what: 'a result that is the last good one', given: rest, state: { stale: 'last' } },
  ])('none of $what', ({ given, state }) => {
    expect(shown(given, state).toString()).toBe('');
  });
});

describe('the smallest plan that is enough', () => {
  const finding = (rest: Partial<Inputs>, credits?: string) => {
    const { results, names } = shownOf(form(rest));
    const answer = results.plans ?? results.need;
    return answer && plansFinding(answer, names, credits);
  };
  test.each<{ rest: Partial<Inputs>; credits?: string; words: string }>([
    { rest: { make: 'films' }, words: 'Compare plans: SMALL is the smallest that is enough each period' },
    { rest: { need: '40' }, words: 'Compare plans: LARGE is the smallest that is enough each period' },
    { rest: { need: '61' }, words: 'Compare plans: none with a known figure is sure to be enough' },
    {
      rest: { need: '40' },
      credits: '40 credits',
      words: 'For the 40 credits that you entered: LARGE is the smallest that is enough each period',
    },
  ])('$words', ({ rest, credits, words }) => {
    expect(finding(rest, credits)).toBe(words);
  });

  test('a need beside steps is told below them, as one would write it', () => {
    const both = (need: string) => textOf(viewOf('plans', calculatorOf(form({ steps: [stepRow('clip')], need }))));
    expect(both(' 1200 ')).toContain('For the 1,200 credits that you entered: none with a known figure');
    expect(both('01')).toContain('For the 1 credit that you entered: SMALL is the smallest');
    expect(both('')).not.toContain('that you entered');
  });
});

describe('what is made', () => {
  const thing = (rest: Partial<Inputs>) => {
    const { results, catalog } = shownOf(form(rest));
    const asked = results.verdict?.asked;
    return asked && thingWords(asked.made, asked.count, catalog, createFormat());
  };
  const talks = (values: Record<string, string>) => ({ make: 'talks', values: { talks: values } });
  test.each<{ rest: Partial<Inputs>; words: string | undefined }>([
    { rest: { make: 'films' }, words: 'three 6-second films' },
    { rest: { make: 'films', values: { films: { films: '1' } } }, words: 'one 6-second film' },
    { rest: { make: 'films', values: { films: { films: '12' } } }, words: 'twelve 6-second films' },
    { rest: { make: 'films', values: { films: { films: '13' } } }, words: '13 films of 6 seconds' },
    { rest: talks({ talks: '2' }), words: 'two 20-minute talks' },
    { rest: talks({ images: 'yes' }), words: 'one 20-minute talk with an image' },
    { rest: talks({ talks: '13', images: 'yes' }), words: '13 talks of 20 minutes with an image' },
    { rest: { steps: [stepRow('clip', { runs: '3' })] }, words: 'your workflow' },
    { rest: { need: '5' }, words: undefined },
  ])('$words', ({ rest, words }) => {
    expect(thing(rest)).toBe(words);
  });

  test('begins a sentence with a capital', () => {
    expect(['three films', '13 films', ''].map(capital)).toEqual(['Three films', '13 films', '']);
  });
});

test('a sentence is words and figures, and the same without the figures standing out', () => {
  const parts = sentence`${'Creator'} includes ${{ figure: '30' }}${[', ', 'once']}${''}.`;
  expect(parts).toEqual(['Creator', ' includes ', { figure: '30' }, ', ', 'once', '.']);
  expect(plain(parts)).toBe('Creator includes 30, once.');
});

test('any way of any account is a few words, with nothing of the machine', () => {
  fc.assert(
    fc.property(accountInputs, (inputs) => {
      for (const words of ways({ ...inputs, packs: inputs.packs.length > 0 ? inputs.packs : [packRow('', '')] })) {
        expect(words).not.toMatch(/undefined|null|NaN|Infinity|object|negotiated| {2}|\d{4}-\d\d/);
        expect(words).not.toMatch(PLURAL_OF_ONE);
        expect(words.split(' ').length).toBeLessThan(9);
      }
    }),
  );
});
