import type { ProjectedPeriod } from '../../src/rules/index.ts';
import { type Account, goneOn } from './accounts.ts';
import { dayAfter, monthsLater } from './calendar.ts';

type Held = { id: string; kind: 'included' | 'add-on'; since: string; gone: string; left: number };

const NEVER = '9999-99-99';
const soonest = (...days: string[]) => [...days].sort()[0] ?? NEVER;
const holds = (lots: Held[]) => lots.reduce((sum, { left }) => sum + left, 0);
const key = ({ gone, kind, since, id }: Held) => [gone, kind === 'included' ? '1' : '2', since, id].join(' ');

/** Takes single credits from the lot that expires soonest. Returns how many it could take. */
function take(lots: Held[], credits: number): number {
  const before = holds(lots);
  const order = [...lots].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  for (let credit = 0; credit < credits; credit += 1) {
    const next = order.find(({ left }) => left > 0);
    if (next) next.left -= 1;
  }
  return before - holds(lots);
}

/** A slow model of `projection` for a workflow of one cost: it goes through the days one by one. */
export function projectionByDay({ granted, input }: Account, cost: number, count: number): ProjectedPeriod[] {
  const { anchor, asOf, addOns, usedThisPeriod, subscriptionEndsOn: end = NEVER } = input;
  const firstDay = (of: number) => monthsLater(anchor, of);
  const periods: ProjectedPeriod[] = [];
  let lots: Held[] = [];
  let index = 0;
  while (firstDay(index + 1) <= asOf) index += 1;
  const last = index + count;

  const lastsUntil = () => soonest(firstDay(index + 1), end);
  const grant = () => lots.push({ id: 'included', kind: 'included', since: firstDay(index), gone: lastsUntil(), left: granted });
  const buy = (isBought: (purchasedOn: string) => boolean) => {
    for (const { id, credits, purchasedOn } of addOns) {
      if (isBought(purchasedOn)) lots.push({ id, kind: 'add-on', since: purchasedOn, gone: goneOn({ purchasedOn }, input), left: credits });
    }
  };
  const run = (from: string, refreshes: boolean) => {
    const brought = holds(lots);
    if (refreshes) grant();
    const opening = holds(lots);
    const used = take(lots, cost);
    const dates = { index, start: firstDay(index), end: lastsUntil(), from };
    const start = { refreshed: opening - brought, brought, opening };
    periods.push({ ...dates, ...start, used, short: cost - used, after: holds(lots), bought: [], lapses: 0, expiring: [], carries: 0 });
  };
  const expire = (day: string) => {
    const period = periods.at(-1) as ProjectedPeriod;
    for (const { id, kind, left } of lots.filter(({ gone }) => gone <= day)) {
      if (kind === 'included') period.lapses += left;
      else period.expiring.push({ pack: id, credits: left, expiresOn: day });
    }
    lots = lots.filter(({ gone }) => gone > day);
  };
  const gain = (day: string) => {
    const period = periods.at(-1) as ProjectedPeriod;
    buy((purchasedOn) => purchasedOn === day);
    for (const { id, left } of lots.filter(({ kind, since }) => kind === 'add-on' && since === day)) {
      period.bought.push({ pack: id, credits: left, purchasedOn: day });
    }
  };
  const carry = () => {
    const period = periods.at(-1) as ProjectedPeriod;
    period.carries = holds(lots);
  };

  grant();
  buy((purchasedOn) => purchasedOn <= asOf);
  lots = lots.filter(({ gone }) => gone > asOf);
  take(lots, usedThisPeriod);
  run(asOf, false);
  for (let day = dayAfter(asOf); ; day = dayAfter(day)) {
    expire(day);
    gain(day);
    const begins = day === firstDay(index + 1);
    if (begins) carry();
    if (day === end || (begins && index === last)) break;
    if (begins) {
      index += 1;
      run(day, true);
    }
  }
  const place = (pack: string) => addOns.findIndex(({ id }) => id === pack);
  const inOrder = <Of extends { pack: string }>(packs: Of[]) => packs.sort((a, b) => place(a.pack) - place(b.pack));
  return periods.map((period) => ({ ...period, bought: inOrder(period.bought), expiring: inOrder(period.expiring) }));
}
