import { type BalanceInput, type CreditRange, type Plan, type Projection, projection } from '../../src/rules/index.ts';
import { cost, input, small } from './fixtures.ts';

export type Periodic = Extract<Projection, { kind: 'periods' }>;
/** The projection of a plan that has periods. */
export function periodic(projected: Projection): Periodic {
  if (projected.kind === 'never') throw new Error('A plan without periods.');
  return projected;
}

/** The projection of a paid account, given only the input that matters. */
export const ahead = (rest: Partial<BalanceInput>, { low, high }: CreditRange, count: number, plan: Plan = small) =>
  periodic(projection(plan, input(rest), cost(low, high), count));

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

/** The periods of a projection, each in a row; `gained` with the packs bought, `lost` with those that expire. */
export const rowsOf = ({ periods }: Periodic): Row[] =>
  periods.map(({ from, end, opening, used, short, after, bought: gained, lapses, expiring, carries }) => {
    const sum = (packs: { credits: number }[]) => packs.reduce((total, { credits }) => total + credits, 0);
    return [from, end, opening, used, short, after, sum(gained), lapses, sum(expiring), carries];
  });
