import { type BalanceInput, type CreditRange, type Plan, type Year, yearAhead } from '../../src/rules/index.ts';
import { small } from './fixtures.ts';

/** A month from 10 June to 10 July, seen on 20 June, on a plan of 20 credits a month. */
const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 0,
  addOns: [],
  ...rest,
});
export const bought = (credits: number, purchasedOn: string, id = 'p') => ({ id, credits, purchasedOn });
const costing = ({ low, high }: CreditRange) => ({ low, high, because: ['estimate.round-up'] });
/** The year of an account, given only the input that matters. */
export const ahead = (rest: Partial<BalanceInput>, cost: CreditRange, count: number, plan: Plan = small) =>
  yearAhead(plan, input(rest), costing(cost), count);

export type Row = [
  from: string,
  end: string,
  opening: number,
  used: number,
  short: number,
  after: number,
  gained: number,
  lapses: number,
  lost: number,
  carries: number,
];

/** The periods of a year, each in a row; `gained` with the packs bought, `lost` with those that expire. */
export function rowsOf(year: Year): Row[] {
  const periods = year.kind === 'periods' ? year.periods : [];
  return periods.map(({ from, end, opening, used, short, after, bought: gained, lapses, expiring, carries }) => {
    const sum = (packs: { credits: number }[]) => packs.reduce((total, { credits }) => total + credits, 0);
    return [from, end, opening, used, short, after, sum(gained), lapses, sum(expiring), carries];
  });
}
