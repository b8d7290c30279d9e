import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerQuestion,
  costOf,
  countOf,
  creditsAtHand,
  isBetter,
  type Question,
  type Step,
  type Way,
  type Work,
  waysOut,
} from '../../src/rules/index.ts';
import { accounts } from './accounts.ts';
import { badCredits, bought, card, clips, faultOf, large, negotiated, once, small, step } from './fixtures.ts';
import { forAny } from './for-any.ts';

const plans = [once, small, large, negotiated];
const offer = { plans, card };
const steps = (...some: Step[]): Work => ({ kind: 'steps', steps: some });
const recipe = (values: Record<string, number | string | boolean>): Work => ({ kind: 'recipe', recipe: clips, values });
const account = { asOf: '2026-11-20', usedThisPeriod: 0, addOns: [] };
const question = (work: Work, rest: Partial<Question> = {}): Question => ({ plan: small, account, work, ...rest });
const ways = (asked: Question) => waysOut(asked, offer);
const wayOf = (asked: Question, kind: Way['kind'], of = offer) => waysOut(asked, of).find((way) => way.kind === kind);

/** A way without what it leads to. */
const told = ({ leadsTo: _, verdict: { answer }, ...way }: Way) => ({ ...way, answer });

describe('the ways out of a probable no: eight clips of 10 seconds for 24 to 56 credits', () => {
  // A clip of 10 seconds costs 3 to 7 credits; rough, 1.5 to 3.5, which are rounded up.
  const clip = steps(step('clip', { length: 10, runs: 8 }));

  test('on 20 credits', () => {
    expect(answerQuestion(question(clip), card)).toEqual({ answer: 'probably-not', fits: { fewest: 2, most: 6 }, credits: 20 });
    expect(ways(question(clip)).map(told)).toEqual([
      { kind: 'quality', quality: 'rough', answer: 'maybe' },
      { kind: 'fewer', count: 2, answer: 'yes' },
      { kind: 'add-on', credits: 36, answer: 'yes' },
      { kind: 'plan', plan: 'large', answer: 'yes' },
    ]);
  });

  test('after the next refresh, with what the packs hold by then', () => {
    const used = { ...account, anchor: '2026-10-31', usedThisPeriod: 20, addOns: [bought('p', 40, '2026-10-01')] };
    const asked = question(clip, { account: used });
    expect(answerQuestion(asked, card)).toMatchObject({ answer: 'maybe', credits: 40 });
    const refreshed = wayOf(asked, 'next-refresh');
    expect(refreshed && told(refreshed)).toEqual({ kind: 'next-refresh', on: '2026-11-30', answer: 'yes' });
    expect(refreshed?.leadsTo.account).toEqual({ ...used, asOf: '2026-11-30', usedThisPeriod: 0 });
  });

  test('none after the subscription has ended', () => {
    const ending = { ...account, anchor: '2026-10-31', usedThisPeriod: 20, subscriptionEndsOn: '2026-11-30' };
    expect(wayOf(question(clip, { account: ending }), 'next-refresh')).toBeUndefined();
    const longer = { ...ending, subscriptionEndsOn: '2026-12-01' };
    expect(wayOf(question(steps(step('split', { length: 90 })), { account: longer }), 'next-refresh')).toBeDefined();
  });
});

test('a yes needs no way out', () => {
  expect(ways(question(recipe({ recordings: 1 })))).toEqual([]);
});

test('of a recipe, the field that counts is lowered, and the quality that it asks for', () => {
  const asked = question(recipe({ recordings: 9, minutes: 20 }));
  expect(answerQuestion(asked, card)).toEqual({ answer: 'probably-not', fits: { fewest: 2, most: 4 }, credits: 20 });
  const [fewer] = ways(asked);
  expect(fewer?.leadsTo.work).toEqual(recipe({ recordings: 2, minutes: 20 }));
});

test('of a step, as many runs as the credits are enough for', () => {
  const clip = step('clip', { length: 10, runs: 8, quality: 'fine' });
  expect(wayOf(question(steps(clip)), 'fewer')?.leadsTo.work).toEqual(steps({ ...clip, runs: 2 }));
});

test('only the field that counts bounds how few', () => {
  const minutes = clips.fields.filter(({ id }) => id === 'minutes').map((field) => ({ ...field, from: 15 }));
  const fields = [...minutes, ...clips.fields.filter(({ id }) => id !== 'minutes')];
  const asked = question({ kind: 'recipe', recipe: { ...clips, fields }, values: { recordings: 9, minutes: 20 } });
  expect(wayOf(asked, 'fewer')).toMatchObject({ count: 2 });
});

test('the field that counts may stand anywhere', () => {
  const asked = question({ kind: 'recipe', recipe: { ...clips, fields: clips.fields.toReversed() }, values: { recordings: 9 } });
  expect(answerQuestion(asked, card).fits).toEqual({ fewest: 2, most: 4 });
});

test('a recipe that begins at more than the credits are enough for has no fewer', () => {
  const pairs = { ...clips, fields: clips.fields.map((field) => (field.id === 'recordings' ? { ...field, from: 3 } : field)) };
  const asked = (minutes: number) => question({ kind: 'recipe', recipe: pairs, values: { recordings: 9, minutes } });
  expect(answerQuestion(asked(20), card).fits).toEqual({ fewest: 2, most: 4 });
  expect(wayOf(asked(20), 'fewer')).toBeUndefined();
  expect(wayOf(asked(1), 'fewer')).toMatchObject({ count: 3, verdict: { answer: 'yes' } });
});

describe('a number of credits', () => {
  const need = (credits: number): Work => ({ kind: 'credits', credits });

  test('is what the reader says that it is: no estimate, and one thing', () => {
    expect(costOf(need(30), card)).toEqual({ lines: [], low: 30, high: 30, because: ['figures.yours'] });
    expect(countOf(need(30))).toBe(1);
    expect(answerQuestion(question(need(30)), card)).toEqual({ answer: 'no', fits: { fewest: 0, most: 0 }, credits: 20 });
  });

  test('has neither a quality nor fewer things: more credits or another plan', () => {
    expect(ways(question(need(30))).map(told)).toEqual([
      { kind: 'add-on', credits: 10, answer: 'yes' },
      { kind: 'plan', plan: 'large', answer: 'yes' },
    ]);
  });

  test.each([-1, 1.5])('%s is no number of credits', (value) => {
    expect(faultOf(() => costOf(need(value), card))).toEqual(badCredits(value));
  });
});

test('several steps are one thing: there are no fewer of it', () => {
  const asked = question(steps(step('clip', { length: 10, runs: 4 }), step('image', { runs: 4 })));
  expect(answerQuestion(asked, card).fits).toEqual({ fewest: 0, most: 1 });
  expect(wayOf(asked, 'fewer')).toBeUndefined();
});

test('of two lighter qualities that are as good, the heavier; of others, the better', () => {
  const three = question(steps(step('clip', { length: 10, runs: 3, quality: 'fine' })));
  expect(ways(three)[0]).toMatchObject({ kind: 'quality', quality: 'rough', verdict: { answer: 'yes' } });
  const near = question(steps(step('clip', { length: 10, runs: 5, quality: 'fine' })), { plan: { ...small, credits: 38 } });
  expect(ways(near)[0]).toMatchObject({ kind: 'quality', quality: 'plain', verdict: { answer: 'yes' } });
});

test('a recipe in a lighter quality keeps all else that was entered', () => {
  const values = { recordings: 4, minutes: 5, quality: 'fine' };
  expect(answerQuestion(question(recipe(values)), card).answer).toBe('maybe');
  expect(ways(question(recipe(values)))[0]).toMatchObject({
    kind: 'quality',
    quality: 'rough',
    leadsTo: { work: recipe({ ...values, quality: 'rough' }) },
  });
});

describe('another plan', () => {
  const work = steps(step('image', { runs: 30 }));
  const middle = { ...small, id: 'middle', credits: 50 };
  const of = (...given: (typeof small)[]) => waysOut(question(work), { plans: given, card }).filter(({ kind }) => kind === 'plan');

  test('is the smallest that is surely enough, though a smaller one may be', () => {
    // 30 images cost 60 to 90 credits.
    expect(of(middle, { ...large, credits: 89 }, { ...large, credits: 90 }, { ...large, id: 'huge', credits: 900 })).toMatchObject([
      { plan: 'large', leadsTo: { plan: { credits: 90 } }, verdict: { answer: 'yes' } },
    ]);
  });

  test('is the smallest that may be enough, where none surely is', () => {
    expect(of(middle, { ...large, credits: 60 }, { ...large, id: 'huge', credits: 89 })).toMatchObject([
      { plan: 'large', verdict: { answer: 'maybe' } },
    ]);
  });

  test('is none whose credits are granted once, nor one whose figure is an agreement of its own', () => {
    const agreement = { ...account, negotiatedCredits: 900 };
    const plansGiven = [{ ...once, credits: 900 }, negotiated];
    expect(wayOf(question(work, { account: agreement }), 'plan', { plans: plansGiven, card })).toBeUndefined();
  });
});

describe('after the next refresh', () => {
  const dated = { ...account, anchor: '2026-10-31', usedThisPeriod: 20 };
  const image = steps(step('image', { runs: 9 }));
  const refreshOf = (rest: Partial<Question>) => wayOf(question(image, rest), 'next-refresh');

  test('a pack holds what is left of it, and one bought in between all that it brings', () => {
    const addOns = [bought('used', 9, '2026-10-01'), bought('later', 5, '2026-11-25')];
    const found = refreshOf({ account: { ...dated, usedThisPeriod: 26, addOns } });
    expect(found?.leadsTo.account.addOns).toEqual([bought('used', 3, '2026-10-01'), bought('later', 5, '2026-11-25')]);
    expect(found && told(found)).toEqual({ kind: 'next-refresh', on: '2026-11-30', answer: 'yes' });
  });

  describe('what is offered on that day counts', () => {
    // 9 images cost 14 to 23 credits.
    const asked = question(image, { account: dated });
    const then = (rest: object) => ({
      ...offer,
      on: (day: string) => (day === '2026-11-30' ? { plans, card, ...rest } : expect.fail(day)),
    });
    const refreshed = (rest: object, from = asked) => wayOf(from, 'next-refresh', then(rest));
    const cheaper = { ...card, workflows: card.workflows.map((one) => ({ ...one, credits: { low: 1, high: 1 } })) };

    test('the plan with its credits of that day', () => {
      expect(refreshed({})).toMatchObject({ on: '2026-11-30', leadsTo: { plan: small }, verdict: { answer: 'maybe' }, card });
      const more = { ...small, credits: 40 };
      expect(refreshed({ plans: [once, large, more] })).toMatchObject({ leadsTo: { plan: more }, verdict: { answer: 'yes' } });
    });

    test('a plan that is no longer offered as it is now', () => {
      expect(refreshed({ plans: [large] })).toMatchObject({ leadsTo: { plan: small }, verdict: { answer: 'maybe' } });
    });

    test('the rates of that day, and the account that waits', () => {
      const found = refreshed({ card: cheaper });
      expect(found).toMatchObject({ card: cheaper, verdict: { answer: 'yes' } });
      expect(found?.leadsTo.account).toEqual({ ...dated, asOf: '2026-11-30', usedThisPeriod: 0, addOnMonths: undefined });
    });

    test.each([
      { now: undefined, later: undefined, counts: undefined },
      { now: 12, later: undefined, counts: 12 },
      { now: 12, later: 6, counts: 6 },
    ])('a pack that lasts $now months now and $later then lasts $counts', ({ now, later, counts }) => {
      const from = question(image, { account: { ...dated, addOnMonths: now } });
      expect(refreshed({ addOnMonths: later }, from)?.leadsTo.account.addOnMonths).toBe(counts);
    });

    test('work that is not on the rate card of that day has no such way, and keeps the others', () => {
      const without = { ...card, workflows: card.workflows.filter(({ id }) => id !== 'image') };
      const kinds = waysOut(asked, then({ card: without })).map(({ kind }) => kind);
      expect(kinds).not.toContain('next-refresh');
      expect(kinds).toContain('plan');
    });

    test('work that is on no rate card now is an error, as without ways', () => {
      const unknown = question(steps(step('nothing')), { account: dated });
      expect(faultOf(() => waysOut(unknown, then({})))).toEqual(faultOf(() => answerQuestion(unknown, card)));
    });
  });

  test('nothing comes again where credits are granted once, whatever day is known', () => {
    const free = { ...once, credits: 30 };
    expect(refreshOf({ plan: free, account: { ...dated, usedThisPeriod: 20 } })).toBeUndefined();
  });
});

test('all that there was is used: the missing credits are offered under an id of their own', () => {
  const asked = question(steps(step('image')), { account: { ...account, usedThisPeriod: 20 } });
  const toBuy = wayOf(asked, 'add-on');
  expect(toBuy).toMatchObject({ credits: 3, verdict: { answer: 'yes' } });
  expect(toBuy?.leadsTo.account.addOns).toEqual([{ id: 'to-buy', credits: 3, purchasedOn: '2026-11-20' }]);
});

describe('the credits at hand', () => {
  test('without a billing day: those of a whole period, less what was used, and the packs of that day', () => {
    const addOns = [bought('p', 50, '2026-06-10'), bought('old', 9, '2025-11-20')];
    expect(creditsAtHand(small, account)).toBe(20);
    expect(creditsAtHand(small, { ...account, addOns, usedThisPeriod: 7 })).toBe(63);
    expect(creditsAtHand(small, { ...account, usedThisPeriod: 21 })).toBe(0);
  });

  test('of a subscription that has not begun: there is no telling', () => {
    expect(faultOf(() => creditsAtHand(small, { ...account, anchor: '2026-11-21' }))?.code).toBe('not-started');
  });

  test('of credits granted once, no day of billing is asked for or read', () => {
    expect(creditsAtHand(once, { ...account, anchor: '2026-11-21', usedThisPeriod: 3 })).toBe(4);
  });

  test('of a negotiated plan: its figure, which is asked for', () => {
    expect(creditsAtHand(negotiated, { ...account, negotiatedCredits: 400 })).toBe(400);
    expect(faultOf(() => creditsAtHand(negotiated, account))).toEqual({ code: 'figure-needed', plan: 'agreed' });
  });
});

const some = fc.nat({ max: 12 });
const works = fc.oneof(
  fc
    .record({ recordings: fc.integer({ min: 1, max: 9 }), minutes: fc.integer({ min: 1, max: 90 }), export: fc.boolean() })
    .chain((values) => fc.constantFrom('rough', 'plain', 'fine').map((quality) => recipe({ ...values, quality }))),
  fc
    .array(
      fc.record({
        workflow: fc.constantFrom('clip', 'image', 'split'),
        length: some,
        runs: some,
        quality: fc.constantFrom('plain', 'fine'),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((all) => steps(...all)),
);
const questions = fc.record({ of: accounts, work: works, dated: fc.boolean(), published: fc.boolean() });
type Asked = typeof questions extends fc.Arbitrary<infer One> ? One : never;
const ask = ({ of: { plan, input }, work, dated, published }: Asked) => ({
  asked: { plan, work, account: dated ? input : { ...input, anchor: undefined } } satisfies Question,
  with: { plans, card: published ? { ...card, status: 'published' as const } : card },
});

const CHANGES = { quality: 'work', fewer: 'work', 'next-refresh': 'account', 'add-on': 'account', plan: 'plan' } as const;

test('applying a way changes one thing, and leads to exactly the verdict that it promised, which is better than the present one', () => {
  forAny(1_000, [questions], (given) => {
    const { asked, with: offered } = ask(given);
    const now = answerQuestion(asked, offered.card);
    const found = waysOut(asked, offered);
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
    for (const { kind, leadsTo, verdict } of found) {
      const { [CHANGES[kind]]: one, ...kept } = leadsTo;
      expect(asked).toMatchObject(kept);
      expect(one).not.toEqual(asked[CHANGES[kind]]);
      const { credits: _, ...then } = answerQuestion(leadsTo, offered.card);
      expect(then).toEqual(verdict);
      expect(isBetter(then.answer, now.answer)).toBe(true);
    }
    // What is missing can be bought, and is then enough, unless more was used than there was.
    const { plan, account: held } = asked;
    const fits = held.usedThisPeriod <= creditsAtHand(plan, { ...held, usedThisPeriod: 0 });
    const toBuy = found.find(({ kind }) => kind === 'add-on');
    expect(toBuy?.verdict.answer ?? 'yes').toBe('yes');
    expect(toBuy !== undefined).toBe(fits && now.answer !== 'yes');
    if (now.answer === 'yes') expect(found).toEqual([]);
  });
});

test('more used than there was: no pack is offered, because what was entered does not fit together', () => {
  const asked = question(steps(step('image')), { account: { ...account, usedThisPeriod: 25 } });
  expect(answerQuestion(asked, card).credits).toBe(0);
  expect(ways(asked).map(({ kind }) => kind)).toEqual(['plan']);
});
