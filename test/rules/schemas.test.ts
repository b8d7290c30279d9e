import { describe, expect, test } from 'vitest';
import { plansSchema, ratesSchema, recipesSchema, rulesSchema } from '../../src/rules/index.ts';

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
    earlier: [{ until: '2020-03-31', status: 'published' }],
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
        earlier: [{ until: '2020-06-30', name: 'Finer' }],
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
        ...{ confirmed: '2020-02', earlier: [{ until: '2020-06-30', figures: { months: 6 } }] },
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
const FIGURES = 'every {name} in the sentence to be given under figures';
const SAME = 'a key that was different then';
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
    { at: 'plans/small/earlier/1', values: [{ until: '2020-09-30' }, { until: '2020-09-30', credits: 20 }], expected: SAME },
  ],
  rates: [
    { at: 'status', values: ['guessed', undefined], expected: 'illustrative or published' },
    { at: 'confirmed', values: ['May 2020', undefined], expected: MONTH },
    { at: 'earlier/0', values: [{ until: '2020-03-31', status: 'illustrative' }], expected: SAME },
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
    { at: 'workflows/clip/earlier/0', values: [{ until: '2020-06-30', usualLength: 5 }], expected: SAME },
    { at: 'qualities/fine/earlier/0', values: [{ until: '2020-06-30', factor: 1.2 }], expected: SAME },
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
    { at: 'rules/lot.lasts/says', values: ['For {days} days.'], expected: FIGURES },
    { at: 'rules/lot.order/says', values: ['{days} days.'], expected: FIGURES },
    { at: 'rules/lot.lasts/status', values: ['guessed', undefined], expected: STATUS },
    {
      at: 'rules/lot.lasts/article',
      values: [7, undefined, 'About', 'about credits', 'about-', '-about', 'about!', '360'],
      expected: NAME,
    },
    { at: 'rules/lot.order/reason', values: [7], expected: 'text' },
    { at: 'rules/lot.lasts/figures/months', values: [1.5, '12'], expected: 'a whole number' },
    { at: 'rules/lot.lasts/confirmed', values: ['May 2020'], expected: MONTH },
    { at: 'rules/lot.lasts/earlier/0', values: [{ until: '2020-06-30', figures: { months: 12 } }], expected: SAME },
  ],
};

const { fine } = files.rates.qualities;
/** A quality that 9 credits of a vendor stand for, where its usual one takes 8: 1.125 times as many. */
const nineEighths = fine.basis.map((cited) => ({ ...cited, credits: 9, baseline: 8 }));

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
    { at: 'qualities/fine', value: { ...fine, factor: 1.12, basis: nineEighths } },
    { at: 'qualities/fine', value: { ...fine, factor: 1.13, basis: nineEighths } },
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

describe('faults beside one another', () => {
  test('what is wrong on several days is told once', () => {
    expect(said('rates', withValue('rates', 'qualities/plain/factor', 1.1))).toEqual([
      'qualities: one choice with factor 1, from which the others are counted',
      'qualities/plain/factor: factor 1, or a basis that supports another',
    ]);
  });

  test('a factor of an earlier version is told there, whatever the card is called now', () => {
    const status = [{ until: '2020-03-31', status: 'illustrative' }];
    const factors = [
      { until: '2020-02-29', factor: 1.5 },
      { until: '2020-06-30', factor: 1.3 },
    ];
    const published = { ...files.rates, status: 'published', earlier: status };
    const data = { ...published, qualities: { ...files.rates.qualities, fine: { ...fine, earlier: factors } } };
    const expected = 'a factor that its basis supports, 1.20 to 1.20';
    expect(said('rates', data).toSorted()).toEqual([
      `qualities/fine/earlier/0/factor: ${expected}`,
      `qualities/fine/earlier/1/factor: ${expected}`,
    ]);
  });

  test('an earlier version that changes nothing is told, unless something else in it is', () => {
    const misspelt = { until: '2020-06-30', credit: 10 };
    expect(said('plans', withValue('plans', 'plans/small/earlier', [misspelt, { until: '2020-09-30', name: 'Small' }]))).toEqual([
      'plans/small/earlier/0: Unrecognized key: "credit"',
      `plans/small/earlier/1: ${SAME}`,
    ]);
    const newestFirst = [
      { until: '2020-09-30', credits: 10 },
      { until: '2020-06-30', name: 'Small' },
    ];
    expect(said('plans', withValue('plans', 'plans/small/earlier', newestFirst))).toEqual([
      'plans/small/earlier/1/until: a date after 2020-09-30: the oldest comes first',
    ]);
    const cited = [{ ...fine.basis[0], seen: '2020' }];
    const unchanged = { ...fine, basis: cited, earlier: [{ until: '2020-06-30', name: 'Fine' }] };
    expect(said('rates', withValue('rates', 'qualities/fine', unchanged))).toContain(`qualities/fine/earlier/0: ${SAME}`);
  });

  test('a number of a recipe that is neither whole nor above 0 is told once', () => {
    const fields = { videos: { ask: 'number', label: 'Videos', usual: -1.5, from: 1, to: 9, counts: true } };
    const recipe = { name: 'Videos', makes: { one: 'video', many: 'videos' }, fields, steps: [{ workflow: 'clip', runs: 'videos' }] };
    const { error } = recipesSchema.safeParse({ recipes: { videos: recipe } });
    expect(error?.issues.map(({ message }) => message)).toEqual(['a whole number, 1 or more']);
  });
});

test('a workflow varies with nothing, and starts from a length of 1, unless its entry says otherwise', () => {
  const { factors: _, usualLength: __, earlier: ___, ...clip } = files.rates.workflows.clip;
  expect(ratesSchema.parse(withValue('rates', 'workflows/clip', clip)).workflows).toMatchObject([{ factors: [], usualLength: 1 }]);
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
