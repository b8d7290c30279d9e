import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../src/content/read-catalog.ts';
import { readYaml } from '../../src/content/read-yaml.ts';
import { plansSchema, ratesSchema, rulesSchema } from '../../src/rules/index.ts';
import { edited, type Mistake, messageOf, plansText, ratesText, recipesText, rulesText } from './texts.ts';

const readPlans = (text: string) => readYaml('content/catalog/plans.yaml', text, plansSchema);
const readRules = (text: string) => readYaml('content/catalog/rules.yaml', text, rulesSchema).rules;
const readRates = (text: string) => readYaml('content/catalog/rates.yaml', text, ratesSchema);

const RULE = 'rule: included.by-plan\n';
const plansWith = (earlier: string) => edited(plansText, RULE, `${RULE}    earlier: ${earlier}\n`);
const smallWith = (earlier: string) => readPlans(plansWith(earlier))[1];
const rulesWith = (earlier: string, id = 'lot.lasts') => edited(rulesText, `  ${id}:\n`, `  ${id}:\n    earlier: ${earlier}\n`);
const clipWith = (earlier: string) => edited(ratesText, 'usualLength: 5\n', `usualLength: 5\n    earlier: ${earlier}\n`);
const fineWith = (earlier: string) => edited(ratesText, 'factor: 1.2\n', `factor: 1.2\n    earlier: ${earlier}\n`);

describe('an earlier version is read whole: what it does not give was as in the next later one', () => {
  test('of a plan', () => {
    const now = { id: 'small', name: 'Small', credits: 20, recurs: 'billing-period', rule: 'included.by-plan', confirmed: '2020-01' };
    expect(smallWith('[{ until: 2020-06-30, name: Mini }, { until: 2020-09-30, credits: 15 }]')).toEqual({
      ...now,
      earlier: [
        { until: '2020-06-30', was: { ...now, name: 'Mini', credits: 15 } },
        { until: '2020-09-30', was: { ...now, credits: 15 } },
      ],
    });
  });

  test('of a plan that was never otherwise: nothing is said of earlier ones', () => {
    expect(readPlans(plansText).filter((plan) => 'earlier' in plan)).toEqual([]);
  });

  test.each([
    { what: 'its sentence with the figures of now', earlier: '{ until: 2020-06-30, says: For {months} months. }', says: 'For 12 months.' },
    {
      what: 'the sentence of now with its figures',
      earlier: '{ until: 2020-06-30, figures: { months: 3 } }',
      says: 'Credits last 3 months.',
    },
    { what: 'both', earlier: '{ until: 2020-06-30, says: For {days} days., figures: { days: 9 } }', says: 'For 9 days.' },
  ])('of a rule: $what', ({ earlier, says }) => {
    const quoted = earlier.replace(/says: ([^,]*\.)(?=[, ])/, 'says: "$1"');
    expect(readRules(rulesWith(`[${quoted}]`))[0]?.earlier?.map(({ was }) => was.says)).toEqual([says]);
    expect(readRules(rulesWith(`[${quoted}]`))[0]?.says).toBe('Credits last 12 months.');
  });

  test('of a rule that is an assumption now, and was none: it has no reason', () => {
    const [, order] = readRules(rulesWith('[{ until: 2020-06-30, status: published }]', 'lot.order'));
    expect(order?.earlier).toEqual([
      {
        until: '2020-06-30',
        was: { id: 'lot.order', says: 'The oldest is used first.', status: 'published', article: 'about-counting', confirmed: '2020-03' },
      },
    ]);
  });

  test('of a workflow and of a choice, without taking a default for a change', () => {
    const [clip] = readRates(clipWith('[{ until: 2020-06-30, credits: { low: 1, high: 2 } }]')).workflows;
    expect(clip?.earlier?.[0]?.was).toEqual({
      ...{ id: 'clip', name: 'Clip', unit: 'second-of-output', credits: { low: 1, high: 2 } },
      ...{ factors: ['quality', 'resolution'], usualLength: 5 },
    });
    const fine = readRates(fineWith('[{ until: 2020-06-30, name: Finer }]')).qualities[1];
    expect(fine?.earlier?.[0]?.was).toMatchObject({ id: 'fine', name: 'Finer', factor: 1.2, basis: [{ credits: 12 }] });
  });

  test('of the card: its status', () => {
    const published = edited(
      ratesText,
      'status: illustrative',
      'status: published\nearlier: [{ until: 2020-06-30, status: illustrative }]',
    );
    expect(readRates(published)).toMatchObject({
      status: 'published',
      earlier: [{ until: '2020-06-30', was: { status: 'illustrative' } }],
    });
  });

  test('a workflow and a choice may have a month of their own', () => {
    const card = readRates(
      edited(edited(ratesText, 'name: Clip', 'name: Clip\n    confirmed: 2020-04'), 'name: SD', 'name: SD\n    confirmed: 2020-05'),
    );
    expect([card.workflows[0]?.confirmed, card.workflows[1]?.confirmed, card.resolutions[0]?.confirmed]).toEqual([
      '2020-04',
      undefined,
      '2020-05',
    ]);
  });
});

type Slip = Pick<Mistake, 'mistake' | 'text'> & { earlier: string };

const LINE = 'content/catalog/plans.yaml, line 14: plans.small.earlier';
const day = 'a date, such as 2026-09-30';
const slips: Slip[] = [
  {
    mistake: 'no list',
    earlier: '{ until: 2020-06-30, credits: 15 }',
    text: `\n${LINE}\n  found     { until, credits }\n  expected  a list, such as [{ until: 2026-09-30, … }]`,
  },
  { mistake: 'an empty list', earlier: '[]', text: `\n${LINE}\n  found     []\n  expected  at least one earlier version` },
  { mistake: 'no day', earlier: '[{ credits: 15 }]', text: `\n${LINE}.0.until\n  found     nothing\n  expected  ${day}` },
  {
    mistake: 'a day as people write it',
    earlier: '[{ until: 30.9.2026, credits: 15 }]',
    text: `\n${LINE}.0.until\n  found     "30.9.2026"\n  expected  ${day}\n  write     until: 2026-09-30`,
  },
  {
    mistake: 'a day that no month has',
    earlier: '[{ until: 2026-09-31, credits: 15 }]',
    text: `\n${LINE}.0.until\n  found     "2026-09-31"\n  expected  ${day}`,
  },
  {
    mistake: 'a month',
    earlier: '[{ until: 2026-09, credits: 15 }]',
    text: `\n${LINE}.0.until\n  found     "2026-09"\n  expected  ${day}`,
  },
  {
    mistake: 'the newest first',
    earlier: '[{ until: 2020-09-30, credits: 15 }, { until: 2020-06-30, credits: 10 }]',
    text: `\n${LINE}.1.until\n  found     "2020-06-30"\n  expected  a date after 2020-09-30: the oldest comes first`,
  },
  {
    mistake: 'a day twice',
    earlier: '[{ until: 2020-06-30, credits: 15 }, { until: 2020-06-30, credits: 10 }]',
    text: `\n${LINE}.1.until\n  found     "2020-06-30"\n  expected  a date after 2020-06-30: the oldest comes first`,
  },
  {
    mistake: 'nothing that was different',
    earlier: '[{ until: 2020-06-30 }]',
    text: `\n${LINE}.0\n  found     { until }\n  expected  a key that was different then`,
  },
  {
    mistake: 'a key that was the same',
    earlier: '[{ until: 2020-06-30, credits: 15 }, { until: 2020-09-30, credits: 20 }]',
    text: `\n${LINE}.1\n  found     { until, credits }\n  expected  a key that was different then`,
  },
  {
    mistake: 'a misspelt key',
    earlier: '[{ until: 2020-06-30, credit: 15 }]',
    text: `\n${LINE}.0.credit\n  found     15\n  expected  one of the keys until, name, credits, recurs, rule\n  write     credits: 15`,
  },
  {
    mistake: 'a key that has no earlier version',
    earlier: '[{ until: 2020-06-30, confirmed: 2020-01 }]',
    text: `\n${LINE}.0.confirmed\n  found     "2020-01"\n  expected  one of the keys until, name, credits, recurs, rule`,
  },
  {
    mistake: 'a figure with its unit',
    earlier: '[{ until: 2020-06-30, credits: 15 credits }]',
    text: `\n${LINE}.0.credits\n  found     "15 credits"\n  expected  a whole number of credits, 0 or more, or the word negotiated\n  write     credits: 15`,
  },
  {
    mistake: 'negotiated credits that recur',
    earlier: '[{ until: 2020-06-30, credits: negotiated }]',
    text: `\n${LINE}.0.recurs\n  found     nothing\n  expected  negotiated for both credits and recurs, or for neither`,
  },
];

describe('an earlier version that is wrong', () => {
  test.each(slips)('$mistake', ({ earlier, text }) => {
    expect(messageOf(() => readPlans(plansWith(earlier)))).toBe(text);
  });

  test.each([
    { to: '2026/9/3', write: '2026-09-03' },
    { to: '3 September 2026', write: '2026-09-03' },
    { to: 'Sept. 3rd 2026', write: '2026-09-03' },
    { to: '13/9/2026', write: '2026-09-13' },
    { to: '9/13/2026', write: '2026-09-13' },
    { to: '5/6/2026', write: undefined },
    { to: '31 September 2026', write: undefined },
    { to: 'last spring', write: undefined },
  ])('a day as "$to": $write', ({ to, write }) => {
    const last = messageOf(() => readPlans(plansWith(`[{ until: ${to}, credits: 15 }]`)))
      .split('\n')
      .at(-1);
    expect(last).toBe(write ? `  write     until: ${write}` : `  expected  ${day}`);
  });

  const inRules = 'content/catalog/rules.yaml, line 5: rules.lot.lasts.earlier.0';
  test.each([
    {
      mistake: 'an assumption without a reason',
      earlier: '[{ until: 2020-06-30, status: assumption }]',
      text: `\n${inRules}.reason\n  found     nothing\n  expected  a reason if the status is assumption, none otherwise`,
    },
    {
      mistake: 'a reason for what was published',
      earlier: '[{ until: 2020-06-30, reason: We thought so. }]',
      text: `\n${inRules}.reason\n  found     "We thought so."\n  expected  a reason if the status is assumption, none otherwise`,
    },
    {
      mistake: 'a {placeholder} whose figure it does not give',
      earlier: '[{ until: 2020-06-30, figures: { days: 9 } }]',
      text: `\n${inRules}.says\n  found     nothing\n  expected  every {name} in the sentence to be given under figures`,
    },
    {
      mistake: 'another article',
      earlier: '[{ until: 2020-06-30, article: about-credits }]',
      text: `\n${inRules}.article\n  found     "about-credits"\n  expected  one of the keys until, says, status, reason, figures`,
    },
  ])('of a rule: $mistake', ({ earlier, text }) => {
    expect(messageOf(() => readRules(rulesWith(earlier)))).toBe(text);
  });
});

describe('the card of a day', () => {
  const place = 'content/catalog/rates.yaml, line';
  test('a factor keeps within its basis while the card was illustrative', () => {
    expect(messageOf(() => readRates(fineWith('[{ until: 2020-06-30, factor: 1.5 }]')))).toBe(`
${place} 23: qualities.fine.earlier.0.factor
  found     1.5
  expected  a factor that its basis supports, 1.20 to 1.20`);
  });

  const published = (text: string) =>
    edited(text, 'status: illustrative', 'status: published\nearlier: [{ until: 2020-06-30, status: illustrative }]');

  test('and need not once it was published', () => {
    expect(messageOf(() => readRates(published(fineWith('[{ until: 2020-06-30, factor: 1.5 }]'))))).toContain(
      'qualities.fine.earlier.0.factor',
    );
    const text = fineWith('[{ until: 2020-06-30, factor: 1.19 }, { until: 2020-07-31, factor: 1.5 }]').replace(
      'factor: 1.19',
      'name: Finest, factor: 1.2',
    );
    expect(readRates(published(text)).qualities[1]?.earlier?.map(({ was }) => was.factor)).toEqual([1.2, 1.5]);
  });

  test('a factor of a published card that held while it was illustrative is told', () => {
    expect(messageOf(() => readRates(published(edited(ratesText, 'factor: 1.2', 'factor: 1.3'))))).toBe(`
${place} 23: qualities.fine.factor
  found     1.3
  expected  a factor that its basis supports, 1.20 to 1.20, or what it was while the card was illustrative, until 2020-06-30`);
    expect(
      readRates(published(fineWith('[{ until: 2020-06-30, factor: 1.2, name: Old }]').replace('factor: 1.2\n', 'factor: 1.3\n'))).status,
    ).toBe('published');
  });

  test('on each day one choice has factor 1', () => {
    const text = edited(ratesText, 'name: SD\n', 'name: SD\n    earlier: [{ until: 2020-06-30, factor: 2 }]\n');
    expect(messageOf(() => readRates(text))).toBe(`
${place} 26: resolutions
  found     { sd }
  expected  one choice with factor 1, from which the others are counted: on 2020-06-30 there was none
${place} 29: resolutions.sd.earlier.0.factor
  found     2
  expected  factor 1, or a basis that supports another`);
  });
});

describe('the first day of the catalog', () => {
  const texts = { plans: plansText, rules: rulesText, rates: ratesText, recipes: recipesText };
  const early = '[{ until: 2019-12-31, name: Old }]';
  const said = (file: string, line: number, key: string) => `
content/catalog/${file}.yaml, line ${line}: ${key}.earlier.0.until
  found     "2019-12-31"
  expected  2020-01-01 or later: rules.yaml says that the catalog starts in 2020-01`;

  test.each([
    { what: 'a plan', changed: { plans: plansWith(early) }, text: said('plans', 14, 'plans.small') },
    { what: 'a rule', changed: { rules: rulesWith('[{ until: 2019-12-31, says: Old. }]') }, text: said('rules', 5, 'rules.lot.lasts') },
    { what: 'a workflow', changed: { rates: clipWith(early) }, text: said('rates', 11, 'workflows.clip') },
    { what: 'a choice', changed: { rates: fineWith(early) }, text: said('rates', 23, 'qualities.fine') },
    {
      what: 'the card',
      changed: { rates: edited(ratesText, 'confirmed:', 'earlier: [{ until: 2019-12-31, status: published }]\nconfirmed:') },
      text: said('rates', 2, '').replace(': .earlier', ': earlier'),
    },
  ])('no earlier version of $what ended before it', ({ changed, text }) => {
    expect(messageOf(() => readCatalog({ ...texts, ...changed }))).toBe(text);
  });

  test('one that ended on it is read', () => {
    const plans = plansWith('[{ until: 2020-01-01, name: Old }]');
    expect(readCatalog({ ...texts, plans }).plan('small').earlier?.[0]?.was.name).toBe('Old');
    expect(readCatalog(texts).starts).toBe('2020-01');
  });

  test.each([
    { to: 'starts: May 2020', found: '"May 2020"', write: '\n  write     starts: 2020-05' },
    { to: '', found: 'nothing', write: '' },
  ])('is a month: "$to"', ({ to, found, write }) => {
    expect(messageOf(() => readCatalog({ ...texts, rules: edited(rulesText, 'starts: 2020-01', to) }))).toBe(`
content/catalog/rules.yaml, line ${to ? 2 : 1}: starts
  found     ${found}
  expected  a month, such as 2026-05${write}`);
  });
});

test('a rule that a plan named before and that is not there is told once, where it stands', () => {
  const plans = plansWith('[{ until: 2020-06-30, name: Old }, { until: 2020-09-30, rule: included.by-plans }]');
  expect(messageOf(() => readCatalog({ plans, rules: rulesText, rates: ratesText, recipes: recipesText }))).toBe(`
content/catalog/plans.yaml, line 14: plans.small.earlier.1.rule
  found     "included.by-plans"
  expected  the id of a rule in content/catalog/rules.yaml
  write     rule: included.by-plan`);
});
