import { describe, expect, test } from 'vitest';
import { changelogOf } from '../../src/components/changelog.ts';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { edited, plansText, ratesText, recipesText, rulesText } from '../content/texts.ts';

const ID = 'rule: included.by-plan\n';
/** The small files of the tests with some keys more: of the plan Small, of all plans, of the rule `lot.lasts`, of the workflow Clip. */
function catalogWith({
  small = '',
  former = '',
  rule = '',
  rates = ratesText,
}: {
  small?: string;
  former?: string;
  rule?: string;
  rates?: string;
}) {
  const plans = small ? edited(plansText, ID, `${ID}    ${small}\n`) : plansText;
  const rules = rule ? edited(rulesText, 'figures: { months: 12 }\n', `figures: { months: 12 }\n    ${rule}\n`) : rulesText;
  return readCatalog({ plans: plans + former, rules, rates, recipes: recipesText });
}
const answer = (id: string, confirmed: string) => ({ id, data: { question: `What is ${id}?`, summary: 'It is so.', confirmed } });
const shown = (catalog: ReturnType<typeof catalogWith>, answers: ReturnType<typeof answer>[] = []) =>
  changelogOf(catalog, answers).groups.map(({ heading, entries }) => [heading, ...entries.map(({ title }) => title)]);

const MINI = '\nformer:\n  mini: { name: Mini, credits: 9, recurs: once, rule: included.by-plan, until: 2020-09-30 }\n';

describe('the list of what changed', () => {
  test.each([
    { what: 'is empty if nothing has', catalog: catalogWith({}), answers: [answer('a', '2020-01')], groups: [] },
    {
      what: 'has a change under its first day',
      catalog: catalogWith({ small: 'earlier: [{ until: 2020-09-30, credits: 10 }]' }),
      answers: [],
      groups: [['From 1 October 2020', 'Small: 20 credits instead of 10 credits']],
    },
    {
      what: 'has each of several changes of one plan, the newest first',
      catalog: catalogWith({ small: 'earlier: [{ until: 2020-06-30, name: Mini, credits: 10 }, { until: 2020-12-31, credits: 15 }]' }),
      answers: [],
      groups: [
        ['From 1 January 2021', 'Small: 20 credits instead of 15 credits'],
        ['From 1 July 2020', 'Mini: called Small instead of Mini', 'Mini: 15 credits instead of 10 credits'],
      ],
    },
    {
      what: 'has a coming change by its day, as any other',
      catalog: catalogWith({ small: 'earlier: [{ until: 2099-11-30, credits: 10 }]' }),
      answers: [],
      groups: [['From 1 December 2099', 'Small: 20 credits instead of 10 credits']],
    },
    {
      what: 'has a plan that came and a plan that went',
      catalog: catalogWith({ small: 'since: 2020-10-01', former: MINI }),
      answers: [],
      groups: [
        [
          'From 1 October 2020',
          'Small: a new plan (20 credits, granted in each billing period)',
          'Mini: no longer offered (9 credits, granted once)',
        ],
      ],
    },
    {
      what: 'has a new rate in a new unit once',
      catalog: catalogWith({
        rates: edited(
          ratesText,
          'usualLength: 5\n',
          'usualLength: 5\n    earlier: [{ until: 2020-09-30, unit: run, credits: { low: 1, high: 1 } }]\n',
        ),
      }),
      answers: [],
      groups: [['From 1 October 2020', 'Clip: 0.4–0.8 credits a second of output instead of 1 credit a run']],
    },
    {
      what: 'has the answers of a newer month together, in their order, among the changes',
      catalog: catalogWith({ small: 'earlier: [{ until: 2020-09-30, credits: 10 }]' }),
      answers: [answer('a', '2020-11'), answer('b', '2020-01'), answer('c', '2020-03'), answer('d', '2020-11')],
      groups: [
        ['Answers confirmed in November 2020', 'What is a?', 'What is d?'],
        ['From 1 October 2020', 'Small: 20 credits instead of 10 credits'],
        ['Answers confirmed in March 2020', 'What is c?'],
      ],
    },
  ])('$what', ({ catalog, answers, groups }) => {
    expect(shown(catalog, answers)).toEqual(groups);
  });

  test.each([
    {
      what: 'no change is recorded',
      catalog: catalogWith({}),
      answers: [],
      note: 'No change of a plan, a rule or a rate is recorded since 1 January 2020. Confirmed in January 2020.',
    },
    {
      what: 'only answers were confirmed',
      catalog: catalogWith({}),
      answers: [answer('a', '2020-02')],
      note: 'No change of a plan, a rule or a rate is recorded since 1 January 2020. Confirmed in January 2020.',
    },
    {
      what: 'something has changed',
      catalog: catalogWith({ small: 'since: 2020-10-01' }),
      answers: [],
      note: 'This list starts on 1 January 2020.',
    },
  ])('says if $what: $note', ({ catalog, answers, note }) => {
    expect(changelogOf(catalog, answers).note).toBe(note);
  });

  test('leads from a change to the rule that says it, and from an answer to its page', () => {
    const catalog = catalogWith({
      small: 'earlier: [{ until: 2020-09-30, credits: 10 }]',
      rule: 'earlier: [{ until: 2020-08-31, figures: { months: 6 } }]',
    });
    const { groups } = changelogOf(catalog, [answer('a', '2020-02')]);
    expect(groups.flatMap(({ entries }) => entries.map(({ id, path }) => [id, path]))).toEqual([
      ['plan.small.credits.2020-10-01', '/articles/about-credits/#included.by-plan'],
      ['rule.lot.lasts.says.2020-09-01', '/articles/about-credits/#lot.lasts'],
      ['answer.a.2020-02', '/answers/a/'],
    ]);
  });

  test('says of a rule whether the calculator counts with it', () => {
    const uncited = catalogWith({ rule: 'earlier: [{ until: 2020-08-31, figures: { months: 6 } }]' });
    const cited = catalogWith({ small: 'earlier: [{ until: 2020-09-30, credits: 10 }]' });
    const text = (catalog: typeof cited) => changelogOf(catalog, []).groups[0]?.entries[0]?.text;
    expect(text(uncited)).toBe('The calculator does not count with it.');
    expect(text(cited)).toMatch(/^The calculator counts this way from that day on/);
  });
});
