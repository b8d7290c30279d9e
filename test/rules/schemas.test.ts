import { describe, expect, test } from 'vitest';
import { plansSchema, ratesSchema, rulesSchema } from '../../src/rules/index.ts';

/** The three files of a small catalog, as YAML gives them. */
const files = {
  plans: {
    confirmed: '2020-01',
    plans: {
      trial: { name: 'Trial', credits: 7, recurs: 'once', rule: 'included.free-one-time' },
      small: {
        ...{ name: 'Small', credits: 20, recurs: 'billing-period', rule: 'included.by-plan', confirmed: '2020-02' },
        earlier: [
          { until: '2020-06-30', credits: 10 },
          { until: '2020-09-30', credits: 15 },
        ],
      },
    },
  },
  rates: {
    status: 'illustrative',
    confirmed: '2020-01',
    workflows: {
      clip: {
        ...{ name: 'Clip', unit: 'second-of-output', credits: { low: 0.4, high: 0.8 }, factors: ['quality'], usualLength: 5 },
        ...{ confirmed: '2020-02', earlier: [{ until: '2020-06-30', usualLength: 4 }] },
      },
    },
    qualities: {
      plain: { name: 'Plain', factor: 1 },
      fine: {
        ...{ name: 'Fine', factor: 1.2, confirmed: '2020-02' },
        basis: [
          { vendor: 'V', per: 'a second', choice: 'Fine', credits: 12, against: 'Plain', baseline: 10, where: 'its site', when: '2020' },
        ],
      },
    },
    resolutions: { sd: { name: 'SD', factor: 1 } },
  },
  rules: {
    confirmed: '2020-01',
    starts: '2020-01',
    rules: {
      'lot.lasts': {
        ...{ says: 'Credits last {months} months.', status: 'published', article: 'about-credits', figures: { months: 12 } },
        confirmed: '2020-02',
      },
      'lot.order': { says: 'The oldest is first.', status: 'assumption', article: 'about-credits', reason: 'It is not published.' },
    },
  },
};
const schemas = { plans: plansSchema, rates: ratesSchema, rules: rulesSchema };
type File = keyof typeof files;

/** The file with one value in place of another. `at`: the keys that lead there. */
function withValue(file: File, at: string, value: unknown): unknown {
  const copy: unknown = structuredClone(files[file]);
  const keys = at.split('/');
  const group = keys.slice(0, -1).reduce((part, key) => Reflect.get(part as object, key), copy);
  Reflect.set(group as object, keys.at(-1) as string, value);
  return copy;
}

/** What the schema of a file says by itself, without the reader of the file. */
function said(file: File, data: unknown): string[] {
  const issues = schemas[file].safeParse(data).error?.issues ?? [];
  return issues.map((issue) => `${issue.path.join('/')}: ${issue.code === 'invalid_key' ? issue.issues[0]?.message : issue.message}`);
}

const MONTH = 'a month, such as 2026-05';
const RULE = 'the id of a rule, such as included.no-rollover';
const NAME = 'a name of lower-case letters, digits and hyphens, with at least one letter';
const CREDITS = 'a whole number of credits, 0 or more, or the word negotiated';
const RECURS = 'once, billing-period or negotiated';
const STATUS = 'published, assumption or illustrative';
const DAY = 'a date, such as 2026-09-30';
const LIST = 'a list, such as [{ until: 2026-09-30, … }]';
const RATE = 'a number of credits, 0 or more, with at most two decimals';
const FACTOR = 'a factor greater than 0, with at most two decimals';

type Wrong = { at: string; values: unknown[]; expected: string };
const wrong: Record<File, Wrong[]> = {
  plans: [
    {
      at: 'confirmed',
      values: [202001, undefined, '12020-01', '2020-011', '2020-1', '2020-00', '2020-13', '20-01', 'a2020-01'],
      expected: MONTH,
    },
    { at: 'plans', values: [{}], expected: 'at least one plan' },
    { at: 'plans/small/name', values: [7, undefined], expected: 'text' },
    { at: 'plans/small/name', values: ['', ' '], expected: 'text, not empty' },
    { at: 'plans/small/credits', values: ['many', -1, 20.5, undefined, null], expected: CREDITS },
    { at: 'plans/small/recurs', values: ['weekly', undefined], expected: RECURS },
    {
      at: 'plans/small/rule',
      values: [7, undefined, 'plan', 'by plan.x', 'Included.plan', 'included.plan!', '.plan', 'included.'],
      expected: RULE,
    },
    { at: 'plans/small/confirmed', values: ['May 2020', 2020], expected: MONTH },
    { at: 'plans/small/earlier', values: ['2020-06-30', {}], expected: LIST },
    { at: 'plans/small/earlier', values: [[]], expected: 'at least one earlier version' },
    { at: 'plans/small/earlier/0/until', values: [20200630, undefined, '2020-06-31', '2020-06'], expected: DAY },
    { at: 'plans/small/earlier/0/credits', values: ['many', -1], expected: CREDITS },
  ],
  rates: [
    { at: 'status', values: ['guessed', undefined], expected: 'illustrative or published' },
    { at: 'confirmed', values: ['May 2020', undefined], expected: MONTH },
    { at: 'workflows/clip/name', values: [7, undefined], expected: 'text' },
    { at: 'workflows/clip/unit', values: ['second', undefined], expected: 'second-of-output, minute-of-source or run' },
    { at: 'workflows/clip/credits', values: [0.4, undefined], expected: 'a range, such as { low: 0.4, high: 0.8 }' },
    { at: 'workflows/clip/credits/low', values: ['0.4', undefined, -0.1, 0.405], expected: RATE },
    { at: 'workflows/clip/credits/high', values: [10_000.01], expected: 'at most 10000' },
    { at: 'workflows/clip/credits/high', values: [0.39], expected: 'at least as much as low' },
    { at: 'workflows/clip/factors/0', values: ['length', 7], expected: 'quality or resolution' },
    { at: 'workflows/clip/usualLength', values: [2.5, '5'], expected: 'a whole number' },
    { at: 'workflows/clip/usualLength', values: [0, -1], expected: 'more than 0' },
    { at: 'workflows/clip/confirmed', values: ['May 2020'], expected: MONTH },
    { at: 'workflows/clip/earlier', values: [[]], expected: 'at least one earlier version' },
    { at: 'qualities/fine/name', values: [7, undefined], expected: 'text' },
    { at: 'qualities/plain/factor', values: ['1', undefined, 0, -1, 1.005], expected: FACTOR },
    { at: 'qualities/fine/factor', values: [100.01], expected: 'at most 100' },
    { at: 'qualities/fine/confirmed', values: ['May 2020'], expected: MONTH },
    { at: 'qualities/fine/basis/0/vendor', values: [7, undefined], expected: 'text' },
    { at: 'qualities/fine/basis/0/per', values: [7], expected: 'text' },
    { at: 'qualities/fine/basis/0/credits', values: ['12', undefined], expected: 'a number' },
    { at: 'qualities/fine/basis/0/credits', values: [0, -1], expected: 'more than 0' },
    { at: 'qualities/fine/basis/0/baseline', values: ['10', undefined], expected: 'a number' },
    { at: 'qualities/fine/basis/0/baseline', values: [0, -1], expected: 'more than 0' },
  ],
  rules: [
    { at: 'confirmed', values: ['May 2020', undefined], expected: MONTH },
    { at: 'starts', values: ['May 2020', undefined], expected: MONTH },
    { at: 'rules/lot.lasts/says', values: [7, undefined], expected: 'text' },
    { at: 'rules/lot.lasts/status', values: ['guessed', undefined], expected: STATUS },
    {
      at: 'rules/lot.lasts/article',
      values: [7, undefined, 'About', 'about credits', 'about-', '-about', 'about!', '360'],
      expected: NAME,
    },
    { at: 'rules/lot.order/reason', values: [7], expected: 'text' },
    { at: 'rules/lot.lasts/figures/months', values: [1.5, '12'], expected: 'a whole number' },
    { at: 'rules/lot.lasts/confirmed', values: ['May 2020'], expected: MONTH },
  ],
};

const right: Record<File, { at: string; value: unknown }[]> = {
  plans: [
    { at: 'confirmed', value: '2020-09' },
    { at: 'confirmed', value: '2020-12' },
    { at: 'plans/trial/credits', value: 0 },
    { at: 'plans/4k', value: { ...files.plans.plans.small, confirmed: undefined } },
    { at: 'plans/small-and-large-2', value: files.plans.plans.small },
    { at: 'plans/small/rule', value: 'add-on.expiry-2' },
  ],
  rates: [
    { at: 'workflows/clip/credits/low', value: 0 },
    { at: 'workflows/clip/credits/low', value: 0.8 },
    { at: 'workflows/clip/credits/high', value: 10_000 },
    { at: 'workflows/clip/credits/high', value: 1.13 },
    { at: 'workflows/clip/usualLength', value: 1 },
    { at: 'workflows/clip/factors', value: undefined },
    { at: 'qualities/plain/basis', value: [] },
    { at: 'qualities/fine/basis/0/per', value: undefined },
  ],
  rules: [
    { at: 'rules/lot.lasts/article', value: 'a' },
    { at: 'rules/lot.order/earlier', value: [{ until: '2020-06-30', figures: {} }] },
    { at: 'rules/add-on.expiry-2', value: files.rules.rules['lot.lasts'] },
  ],
};

describe.each(Object.keys(files) as File[])('the schema of %s, by itself', (file) => {
  test('finds nothing wrong in what is right', () => {
    expect(said(file, files[file])).toEqual([]);
  });

  const cases = wrong[file].flatMap(({ values, ...rest }) => values.map((value) => ({ value, ...rest })));
  test.each(cases)('says of $value at $at, before all else: $expected', ({ at, value, expected }) => {
    expect(said(file, withValue(file, at, value))[0]).toBe(`${at}: ${expected}`);
  });

  test.each(right[file])('takes $value at $at', ({ at, value }) => {
    expect(said(file, withValue(file, at, value))).toEqual([]);
  });
});

test('a text is read without the space around it', () => {
  expect(plansSchema.parse(withValue('plans', 'plans/small/name', ' Small \n'))[1]?.name).toBe('Small');
});

test.each(['Small', '360', 'small-', '-small', 'small--one', 'small one', 'small!', ''])('"%s" is no id of a plan', (id) => {
  expect(said('plans', withValue('plans', `plans/${id}`, files.plans.plans.trial))).toEqual([`plans/${id}: ${NAME}`]);
});

test.each(['order', 'lot.', '.order', 'lot.Order', 'lot order.x', '!lot.order', 'lot.order!', 'lot4.order'])(
  '"%s" is no id of a rule',
  (id) => {
    expect(said('rules', withValue('rules', `rules/${id}`, files.rules.rules['lot.lasts']))).toEqual([`rules/${id}: ${RULE}`]);
  },
);
