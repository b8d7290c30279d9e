import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balance,
  coverage,
  estimate,
  explainEstimate,
  explainPlanComparison,
  type Plan,
  planComparison,
  projection,
} from '../../../src/rules/index.ts';
import { paidAccounts } from '../accounts.ts';
import { cases, count, stepOf } from '../cards.ts';
import { negotiated, once, small } from '../fixtures.ts';
import { forAny, type ValueOf } from '../for-any.ts';
import { faultsOfForm, lineOf, linesOf, type MadeFrom, untold } from './lines.ts';

const MADE_FROM: MadeFrom = {
  'one-go': [],
  'fits-now': ['one-go'],
  'plans-grant': [],
  granted: [],
  'same-account': [],
  'each-period': ['same-account'],
  'fits-plan': ['one-go', 'plans-grant', 'granted', 'same-account', 'each-period'],
  smallest: ['fits-plan'],
};

describe('any workflow, on any plans', () => {
  const plans = fc.array(fc.record({ of: fc.constantFrom(once, small, negotiated), credits: fc.nat({ max: 900 }) }), { maxLength: 5 });
  const asked = fc.record({
    one: cases,
    ownFigure: fc.option(count, { nil: undefined }),
    plans,
    held: count,
    account: paidAccounts,
    known: fc.constantFrom('nothing', 'no anchor', 'all'),
  });
  const comparisons = asked.map(({ one, ownFigure, plans: entries, held, account: { input }, known }) => {
    const steps = [stepOf(one), stepOf(one, { creditsPerRun: ownFigure })];
    const found = estimate(steps, one.rates);
    const listed = entries.map(({ of, credits }, k): Plan => ({ ...of, id: `plan-${k}`, credits }));
    const account = known === 'nothing' ? undefined : known === 'all' ? input : { ...input, anchor: undefined };
    const result = planComparison(found, listed, account, 12);
    const seen = account && { asOf: account.asOf, dated: account.anchor !== undefined };
    const facts = { now: { credits: held, ...coverage(found, held) }, account: seen };
    return {
      cost: found,
      plans: listed,
      found: result,
      held,
      account,
      before: explainEstimate(steps, one.rates),
      lines: explainPlanComparison(found, result, facts),
    };
  });
  const inEach = (check: (one: ValueOf<typeof comparisons>) => void) => forAny(100, [comparisons], check);

  test('the last line holds the smallest plan and its credits', () => {
    inEach(({ plans: listed, found, lines }) => {
      const smallest = listed.find(({ id }) => id === found.smallest);
      expect(lines.at(-1)).toMatchObject({ step: 'smallest', plan: found.smallest, credits: smallest?.credits });
    });
  });

  test('every number and date of the result is told, plan by plan', () => {
    inEach(({ found, lines }) => {
      expect(untold(found, lines)).toEqual([]);
      expect(linesOf(lines, 'fits-plan').map(({ step: _, rule: __, yours: ___, ...told }) => told)).toEqual(found.plans);
    });
  });

  test('what each plan grants, the day that the account is seen on and the periods looked at stand above what follows from them', () => {
    inEach(({ cost: entered, plans: listed, found, account, lines }) => {
      const published = listed.filter(({ recurs }) => recurs !== 'negotiated');
      expect(lineOf(lines, 'plans-grant')?.plans).toEqual(published.map(({ id, credits, recurs }) => ({ plan: id, credits, recurs })));
      expect(linesOf(lines, 'granted')).toEqual(
        listed
          .filter((plan) => !published.includes(plan))
          .map(({ id, credits, recurs, rule }) => ({ step: 'granted', rule, yours: true, plan: id, credits, recurs })),
      );
      const sameAccount = { step: 'same-account', rule: 'what-if.same-account', asOf: account?.asOf, dated: account?.anchor !== undefined };
      expect(lineOf(lines, 'same-account')).toEqual(account && sameAccount);
      const projected = account?.anchor === undefined ? undefined : projection(small, account, entered, 12);
      const periods = projected?.kind === 'periods' ? projected.periods.length : undefined;
      expect(lineOf(lines, 'each-period')).toEqual(account && { step: 'each-period', rule: 'year.workflow-each-period', periods });
      for (const { recurs, firstShort } of found.plans) {
        const looked = entered.high === 0 || recurs === 'once' ? undefined : periods;
        if (firstShort.kind === 'never') expect(firstShort.periods).toBe(looked);
      }
    });
  });

  test('how often one go fits, what it leaves and what it lacks follow from the credits and its cost', () => {
    inEach(({ cost: { low, high }, held, lines }) => {
      expect(lineOf(lines, 'one-go')).toMatchObject({ low, high });
      expect(lineOf(lines, 'fits-now')?.credits).toBe(held);
      for (const { credits, runs, left, shortfall, covers } of linesOf(lines, 'fits-now', 'fits-plan')) {
        expect(left).toEqual({ low: Math.max(0, credits - high), high: Math.max(0, credits - low) });
        expect(shortfall).toEqual({ low: Math.max(0, low - credits), high: Math.max(0, high - credits) });
        expect([covers === 'yes', covers === 'no']).toEqual([shortfall.high === 0, shortfall.low > 0]);
        expect(runs === undefined).toBe(high === 0);
        const { fewest, most } = runs ?? { fewest: 0, most: undefined };
        expect(runs === undefined || (fewest * high <= credits && (fewest + 1) * high > credits)).toBe(true);
        expect(most === undefined || (most * low <= credits && (most + 1) * low > credits)).toBe(true);
      }
    });
  });

  test('of credits granted once, the run that is short and what it lacks follow from them, or from the balance of the account', () => {
    inEach(({ cost: { high }, plans: listed, account, lines }) => {
      for (const { plan: id, credits, firstShort } of linesOf(lines, 'fits-plan').filter(({ recurs }) => recurs === 'once')) {
        const plan = listed.find((one) => one.id === id);
        const held = plan && account ? balance(plan, account).total : credits;
        const { run, short, held: told } = firstShort.kind === 'run' ? firstShort : { run: 0, short: 0, held };
        expect(firstShort.kind).toBe(high === 0 ? 'never' : 'run');
        expect(told).toBe(held);
        expect(short).toBe(high === 0 ? 0 : run * high - held);
        expect(high === 0 || (short > 0 && short <= high)).toBe(true);
      }
    });
  });

  test('the form: a figure stands below what it is made from, each rule of the result is named here or above, each is known, no line is prose', () => {
    inEach(({ plans: listed, found: { because }, before, lines }) => {
      expect(faultsOfForm(lines, { madeFrom: MADE_FROM, because, above: before, plans: listed })).toEqual([]);
    });
  });
});
