import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { replyOf } from '../../src/calculator/messages/reply.ts';
import { newWords, spokenParts } from '../../src/calculator/messages/spoken.ts';
import { TITLES } from '../../src/calculator/messages/titles.ts';
import { assumptionsIn, partsOf } from '../../src/calculator/parts.ts';
import { reportOf } from '../../src/calculator/report.ts';
import { differenceOf } from '../../src/calculator/results/difference.ts';
import { accountInputs } from './any-inputs.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { calculatorOf, format, shownOf } from './shown.ts';

const HOME = 'https://example.com/';
const dated = { start: '2026-01-31', today: '2026-03-20', used: '5', packs: [packRow('8', '2026-02-10')] };
const compared = fc
  .tuple(accountInputs, fc.nat({ max: 90 }))
  .map(([inputs, billing]) => shownOf({ ...inputs, billing: String(billing) }))
  .filter((shown) => differenceOf(shown) !== undefined);

describe('the working', () => {
  const listed = (rest: Partial<Inputs>) => assumptionsIn(shownOf(form({ ...dated, ...rest }))).map(({ id }) => id);

  test('lists what an explanation rests on, beside what the results rest on', () => {
    const rest = { used: '0', packs: [packRow('8', '2026-03-20')] };
    expect(listed(rest)).not.toContain('spend.soonest-expiry-first');
    const ended = { ...dated, end: '2026-03-21', packs: [packRow('8', '2025-03-20')] };
    expect(listed({ ...ended, billing: '' })).toContain('schedule.subscription-end');
    expect(listed({ ...rest, steps: [stepRow('clip', { own: '4' })], billing: '24' })).toContain('estimate.own-figure');
  });

  test('whatever Billing shows: stands under its question, and each of its lines rests on what is published, yours or listed', () => {
    fc.assert(
      fc.property(compared, (shown) => {
        const rules = assumptionsIn(shown).map(({ id }) => id);
        expect(rules).toEqual([...new Set(rules)]);
        const lines = partsOf(shown).find(({ title }) => title === TITLES.difference)?.lines ?? [];
        expect(lines.map(({ step }) => step)).toContain('billing-shows');
        const grounds = lines.filter(({ yours }) => !yours).flatMap(({ rule, grounds: more = [] }) => [{ rule }, ...more]);
        const open = shown.catalog.rules.filter(({ id, status }) => status !== 'published' && grounds.some(({ rule }) => rule === id));
        expect(open.filter(({ id }) => !rules.includes(id))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a screen reader is told', () => {
  test.each([
    { billing: '23', words: 'Billing shows the same.' },
    { billing: '15', words: 'Billing shows 15, 8 fewer than the 23 worked out here. 2 readings of the rules give exactly that.' },
    {
      billing: '22',
      words:
        'Billing shows 22, 1 fewer than the 23 worked out here. Nothing that you entered explains this difference exactly. It fits if you used 1 more than you entered.',
    },
    { billing: '', words: '' },
  ])('$billing: $words', ({ billing, words }) => {
    expect(spokenParts(calculatorOf(form({ ...dated, billing })))).toEqual(['You have 23 credits on SMALL', words]);
  });

  test('after the end: which field is wrong, and what Billing shows', () => {
    expect(spokenParts(calculatorOf(form({ ...dated, end: '2026-03-02', billing: '23' })))).toEqual([
      'Correct “Subscription ends”.',
      'Billing shows 23. Worked out here: 0, because your subscription ended on 2 March 2026. 1 reading of the rules gives exactly that.',
    ]);
  });

  test.each([
    { what: 'only what is new: the number that was just typed', parts: ['Yes', 'Billing'], before: ['Yes', ''], words: 'Billing.' },
    { what: 'the verdict alone, where the answer about Billing stays', parts: ['No', 'Same.'], before: ['Yes', 'Same.'], words: 'No.' },
    { what: 'both, where one change led to both', parts: ['No', 'More?'], before: ['Yes', 'Same.'], words: 'No. More?' },
    { what: 'nothing, where nothing is new', parts: ['Yes', ''], before: ['Yes', 'Same.'], words: '' },
    { what: 'all, where nothing was said before', parts: ['Yes.', 'Same.'], before: [], words: 'Yes. Same.' },
  ])('$what', ({ parts, before, words }) => {
    expect(newWords(parts, before)).toBe(words);
  });
});

describe('a reply has one line of it', () => {
  test.each([
    { billing: '23', words: 'Billing shows the same.' },
    {
      billing: '15',
      words: 'Billing shows 15; that fits if that number is your included credits alone. The link has 1 more explanation.',
    },
    { billing: '8', words: 'Billing shows 8; that fits if that number is your add-on credits alone.' },
    {
      billing: '24',
      words:
        'Billing shows 24. Nothing that you entered explains this difference exactly. Check that every pack is entered. Billing has the last word.',
    },
    {
      billing: '22',
      words:
        'Billing shows 22. Nothing that you entered explains this difference exactly. It fits if you used 1 more than you entered. Billing has the last word.',
    },
  ])('$billing: $words', ({ billing, words }) => {
    expect(replyOf(shownOf(form({ ...dated, billing })), format, HOME).split('\n')).toContain(words);
  });

  test.each([
    { billing: '22', starts: 'From what was entered: You have 23 credits on SMALL.' },
    { billing: '23', starts: 'You have 23 credits on SMALL.' },
    { billing: '', starts: 'You have 23 credits on SMALL.' },
  ])('beside another number of Billing, its own is only worked out: $billing', ({ billing, starts }) => {
    expect(replyOf(shownOf(form({ ...dated, billing })), format, HOME).split('\n')[0]).toBe(starts);
  });

  test('more was used than there was: it says so', () => {
    const shown = shownOf(form({ ...dated, used: '40', billing: '0' }));
    expect(replyOf(shown, format, HOME)).toContain('Counted as used: 40. That is 12 more than there were.');
  });

  test('of an example it says that it is one, and so does the whole working', () => {
    const shown = shownOf(form(dated));
    const link = `${HOME}calculator/?plan=small&example=yes`;
    expect(replyOf(shown, format, link).split('\n').slice(0, 2)).toEqual([
      'An example, with invented figures:',
      'You have 23 credits on SMALL.',
    ]);
    expect(reportOf(shown, format, link).title).toBe('Flikly credits calculator: an example with invented figures');
  });

  test('without room for the explanation it says that the link has it, rather than nothing', () => {
    const packs = [packRow('8', '2028-02-17', 0), packRow('9', '2028-03-17', 3)];
    const account = { start: '2027-12-31', today: '2028-09-29', end: '2028-10-17', used: '7', packs, billing: '20' };
    const shown = shownOf(form({ ...account, make: 'talks', values: { talks: { images: 'yes' } } }));
    expect(replyOf(shown, format, HOME).split('\n')).toContain('Billing shows 20; the link says what explains that.');
  });

  test('whatever is entered: what Billing shows is never left out', () => {
    fc.assert(
      fc.property(compared, (shown) => {
        expect(replyOf(shown, format, HOME).split('\n').at(-2)).toMatch(/^Billing shows /);
      }),
      { numRuns: 300 },
    );
  });
});
